import { z } from 'zod';

/** A comment that its user has judged, as `decant learn spam` reads it: one row of JSONL. */
export interface LabelledRow {
  text: string;
  label: 0 | 1 | boolean | 'spam' | 'genuine' | 'ham';
  group?: string | null;
  author?: string | null;
  date?: string | null;
  article_title?: string | null;
  article_text?: string | null;
  language?: string | null;
}

/** Checks a row of labelled comments. What else a row holds is passed over. */
export const labelledSchema: z.ZodType<LabelledRow> = z.object({
  text: z.string().describe('What the comment says.'),
  label: z
    .union([z.literal(0), z.literal(1), z.boolean(), z.enum(['spam', 'genuine', 'ham'])], {
      error: ({ input }) =>
        `${JSON.stringify(input) ?? 'nothing'} is no label: give 1, true or spam, or 0, false, genuine or ham; leave out what nobody is sure of`,
    })
    .describe('1, true or spam; 0, false, genuine or ham.'),
  group: z
    .exactOptional(z.string().nullable())
    .describe('The article that it stands under; article_title where it is not given.'),
  author: z.exactOptional(z.string().nullable()).describe('The name above it.'),
  date: z.exactOptional(z.string().nullable()).describe('When it was written, YYYY-MM-DD and whatever follows.'),
  article_title: z.exactOptional(z.string().nullable()).describe('Title of the article.'),
  article_text: z.exactOptional(z.string().nullable()).describe('Text of the article.'),
  language: z
    .exactOptional(z.string().nullable())
    .describe('Language of the article, as BCP 47; found out where it is not given.'),
});
