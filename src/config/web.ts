import { z } from 'zod';
import { type WebOptions, webDefaults } from '../sources/web/options.ts';
import { count } from './stages.ts';

/** What a header may hold (RFC 9110, 5.5), without what is only allowed for the sake of the past. */
const HEADER_TEXT = /^[ -~]{1,500}$/;
const seconds = z.number().positive().max(86_400);

/** How addresses are fetched. */
export const webSchema: z.ZodType<WebOptions> = z.strictObject({
  userAgent: z
    .exactOptional(z.string().regex(HEADER_TEXT, 'wants one line of ASCII that is not empty'))
    .describe('What requests call themselves, best with a way to reach you; decant and its version unless given.'),
  allowPrivate: z
    .boolean()
    .default(webDefaults.allowPrivate)
    .describe('Whether addresses of this machine and of private networks may be connected to.'),
  robots: z
    .enum(['obey', 'ignore'])
    .default(webDefaults.robots)
    .describe('Whether robots.txt is obeyed; to be ignored on sites of your own only.'),
  rate: z.number().positive().max(1000).default(webDefaults.rate).describe('Requests to one host in a second.'),
  maxCrawlDelay: z
    .number()
    .min(0)
    .max(86_400)
    .default(webDefaults.maxCrawlDelay)
    .describe('Seconds between requests that a robots.txt may ask for; it gets no more than these.'),
  hosts: z.int().min(1).max(1000).default(webDefaults.hosts).describe('Hosts that are asked at the same time.'),
  retries: count.max(20).default(webDefaults.retries).describe('Further tries after a fault that may pass.'),
  backoff: seconds
    .default(webDefaults.backoff)
    .describe('Seconds to the second try; each further one waits twice as long.'),
  maxWait: seconds
    .default(webDefaults.maxWait)
    .describe('Seconds that a host may ask to wait for (Retry-After); who asks for more is given up.'),
  maxRedirects: count.max(50).default(webDefaults.maxRedirects).describe('Redirects that are followed.'),
  timeouts: z
    .strictObject({
      connect: seconds.default(webDefaults.timeouts.connect).describe('Seconds until a connection stands.'),
      headers: seconds.default(webDefaults.timeouts.headers).describe('Seconds from there to an answer.'),
      idle: seconds.default(webDefaults.timeouts.idle).describe('Seconds between two parts of an answer.'),
      total: seconds.default(webDefaults.timeouts.total).describe('Seconds for one request as a whole.'),
    })
    .prefault({}),
  maxAddresses: z
    .int()
    .min(1)
    .default(webDefaults.maxAddresses)
    .describe('Addresses that are fetched, with those that lists, feeds and sitemaps lead to.'),
  maxDepth: count.max(100).default(webDefaults.maxDepth).describe('Lists that may lead from one to the next.'),
  refetch: z
    .enum(['always', 'changed', 'never'])
    .default(webDefaults.refetch)
    .describe(
      'Whether what was fetched before is fetched again: always, when the host says that it changed, or never.',
    ),
  offline: z
    .boolean()
    .default(webDefaults.offline)
    .describe('Whether nothing is connected to, and what was fetched before is cleaned again.'),
  feeds: z
    .enum(['content', 'full'])
    .default(webDefaults.feeds)
    .describe('Whether the items of a feed are what it says of them, or the pages that it links to.'),
});
