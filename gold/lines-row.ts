import { tokens } from './metrics.ts';

/** A page of a corpus of lines: text, blank lines above it, label, and a tag that no system is shown. */
export interface LinesRow {
  readonly id: string;
  readonly url?: string | null;
  readonly type?: string | null;
  readonly page_type?: string | null;
  readonly lines: readonly (readonly [text: string, gap: number, label: number, tag?: string])[];
}

/** What the lines of a page are to be: `other` are titles and lines that are both, which count nowhere. */
export type Verdict = 'keep' | 'drop' | 'other';

/** A page as the systems see it: its text, and where each line stands in it. */
export interface TextPage {
  readonly id: string;
  /** Where it is from; its id where nobody noted that. */
  readonly uri: string;
  readonly text: string;
  readonly lines: readonly TextLine[];
}

export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The page without anything but its lines: gaps are blank lines. */
export function textPage({ id, url, lines }: LinesRow): TextPage {
  let text = '';
  const placed = lines.map(([line, gap], at) => {
    text += '\n'.repeat(at === 0 ? 0 : gap + 1);
    const start = text.length;
    text += line;
    return { text: line, start, end: text.length };
  });
  return { id, uri: url ?? id, text, lines: placed };
}

const VERDICTS: readonly Verdict[] = ['drop', 'keep'];

/** What each line is to be, and how many words it has. */
export function labelled({ lines }: LinesRow): readonly { readonly verdict: Verdict; readonly words: number }[] {
  return lines.map(([text, , label]) => ({
    verdict: VERDICTS[label] ?? 'other',
    words: tokens(text.toLowerCase()).length,
  }));
}

/** Whether a page is an article; a page whose kind nobody noted comes from a set of articles. */
export function isArticle({ type, page_type: pageType }: LinesRow): boolean {
  const kind = type ?? pageType ?? 'article';
  return kind === 'article' || kind === 'news';
}
