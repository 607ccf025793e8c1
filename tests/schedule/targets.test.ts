import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { calendarOf } from '../../src/schedule/calendar.ts';
import { timetable } from '../../src/schedule/cron.ts';
import { type Plan, printed } from '../../src/schedule/targets.ts';
import { shellWords, unitWords } from '../../src/schedule/words.ts';

const plan = (expression: string, rest: Partial<Plan> = {}): Plan => ({
  table: rest.table ?? timetable(expression),
  run: ['--out', 'out', '--', 'crawl'],
  folder: '/data',
  jitter: 0,
  fixed: false,
  catchUp: false,
  ...rest,
});

describe('a schedule printed', () => {
  it('for cron is a line with its per cent signs escaped', () => {
    expect(printed('cron', plan('5 4 * * *', { run: ['50%'] }))).toMatch(
      /\n5 4 \* \* \* cd \/data && decant run '50\\%'\n$/,
    );
    expect(printed('cron', plan('5 4 * * *', { table: timetable('5 4 * * *', 'Europe/Oslo') }))).toContain(
      '\nCRON_TZ=Europe/Oslo\n',
    );
  });

  it('for systemd says the same times, and catches up where it is to', () => {
    const units = printed('systemd', plan('*/30 6 * * *', { catchUp: true, jitter: 90_000, fixed: true }));
    expect(units).toContain('\nOnCalendar=*-*-* 06:00,30:00\n');
    expect(units).toContain('\nPersistent=true\n');
    expect(units).toContain('\nRandomizedDelaySec=90\nFixedRandomDelay=true\n');
    expect(units).toContain('\nExecStart=/usr/bin/env decant run --out out -- crawl\n');
  });

  it('for Kubernetes is a CronJob that forbids overlaps', () => {
    const table = timetable('0 3 * * *', 'Europe/Oslo');
    const job = parse(printed('k8s', plan('0 3 * * *', { table, catchUp: true, image: 'mine:1' })));
    expect(job).toMatchObject({
      kind: 'CronJob',
      spec: {
        schedule: '0 3 * * *',
        timeZone: 'Europe/Oslo',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 3600,
        jobTemplate: {
          spec: {
            template: {
              spec: {
                containers: [{ image: 'mine:1', command: ['decant', 'run', '--out', 'out', '--', 'crawl'] }],
              },
            },
          },
        },
      },
    });
  });

  it('for GitHub is a workflow that keeps what was written', () => {
    const flow = parse(printed('github', plan('0 3 * * *', { jitter: 1000 })));
    expect(flow.on.schedule).toEqual([{ cron: '0 3 * * *' }]);
    expect(flow.jobs.run.steps.map(({ run = '' }) => run).filter(Boolean)).toEqual([
      expect.stringMatching(/^sleep /),
      'npx --yes decant run --out out -- crawl',
    ]);
    expect(flow.jobs.run.steps.at(-1).with.path).toBe('out');
  });

  it.each([
    ['github', timetable('0 3 * * *', 'Europe/Oslo'), 'UTC'],
    ['github', timetable('@daily'), 'five fields'],
    ['cron', timetable('*/5 * * * * *'), 'knows no seconds'],
    ['k8s', timetable('10 0 3 * * *'), 'knows no seconds'],
  ] as const)('for %s refuses what it cannot say', (target, table, words) => {
    expect(() => printed(target, plan(table.expression, { table }))).toThrow(words);
  });
});

describe('a calendar event', () => {
  it.each([
    ['* * * * *', '*-*-* *:*:00'],
    ['0 * * * *', '*-*-* *:00:00'],
    ['*/15 9-10 * * MON-FRI', 'Mon,Tue,Wed,Thu,Fri *-*-* 09,10:00,15,30,45:00'],
    ['0 0 1 */6 *', '*-01,07-01 00:00:00'],
    ['0 12 * * 0,7', 'Sun *-*-* 12:00:00'],
  ])('says %s as %s', (expression, event) => {
    expect(calendarOf(timetable(expression).fields)).toBe(event);
  });
});

describe('words', () => {
  it('come back from a shell as they were', () => {
    const words = ['plain', 'two words', "it's", '$HOME `x` $(y) "z"', '%', '', 'a\nb', '*', '--set', 'a.b=1'];
    const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${shellWords(words)}`], { encoding: 'utf8' });
    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  });

  it('have the signs of systemd doubled', () => {
    expect(unitWords(['100%', '$HOME', 'say "x"'])).toBe('"100%%" "$$HOME" "say \\"x\\""');
  });
});
