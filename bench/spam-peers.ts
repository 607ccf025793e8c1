import type { LabelledComment } from '../src/learn/labelled.ts';
import { linksIn } from '../src/text/comments/spam-signs.ts';

/** A rule that people use, as a score: from 1 on it takes a comment for spam. */
export interface SpamPeer {
  readonly system: string;
  readonly score: (comment: LabelledComment) => number;
}

/** Words that such lists hold; written for this bench, as those in use come under terms of their own. */
const BLOCKED: readonly string[] =
  'viagra,cialis,levitra,phentermine,xanax,tramadol,pharmacy,casino,poker,slots,betting,jackpot,lottery,payday,loan,mortgage,refinance,insurance,forex,bitcoin,porn,sex,xxx,escort,nude,dating,webcam,replica,rolex,handbags,jerseys,louis vuitton,cheap,discount,free shipping,buy now,order now,click here,visit my,check out my,my website,make money,earn money,work from home,weight loss,diet pills,seo,backlinks,followers,essay,assignment help,dissertation,torrent,crack,keygen,ringtones'.split(
    ',',
  );

/** What is measured beside decant: one link is spam, a word of a list is spam (wherever it stands, as blogs do it), nothing is. */
export const spamPeers: readonly SpamPeer[] = [
  { system: 'one-link', score: ({ text }) => linksIn(text).length },
  {
    system: 'blocklist',
    score: ({ text, author = '' }) => {
      const all = `${author}\n${text}`.toLowerCase();
      return BLOCKED.filter((word) => all.includes(word)).length;
    },
  },
  { system: 'keep-all', score: () => 0 },
];
