import type { Document } from '../document.ts';
import { textBlocks } from '../placing.ts';
import type { DocumentStage, Judgement } from '../stage.ts';
import { judging } from '../stage.ts';
import { countWords } from '../text/words.ts';

/** What the stage `quality` rejects a document for. */
export interface QualityOptions {
  /** Fewer words of text reject the document. */
  readonly minWords: number;
  /** BCP 47, without regions. Where languages are listed, a document in another one, or in an unknown one, is rejected. */
  readonly languages?: readonly string[];
}

/**
 * Five words: what is left of an error page, of a login wall or of an empty listing is a label of one to four words, while
 * the shortest of notes are sentences. Corpora that want more set more.
 */
export const qualityDefaults: QualityOptions = { minWords: 5 };

const RULES = {
  empty: 'No block of the document is left in its text.',
  'too-short': 'The text has fewer words than the limit.',
  language: 'The text is in none of the languages that were asked for.',
} as const;

/** Rejects a document as a whole: empty, too short, or in another language than those asked for. */
export function quality(options: QualityOptions = qualityDefaults): DocumentStage {
  return judging({
    name: 'quality',
    version: 1,
    rules: RULES,
    judge: (document) => {
      const fault = emptiness(document) ?? shortness(document, options) ?? otherLanguage(document, options);
      return fault === undefined ? [] : [fault];
    },
  });
}

type Fault = Judgement<keyof typeof RULES>;

/** Comments are no text: a document that has nothing else is empty, and the number of its comments is told. */
function emptiness(document: Document): Fault | undefined {
  const blocks = textBlocks(document).filter(({ text }) => text.trim() !== '').length;
  if (blocks > 0) return undefined;
  const evidence = { blocks, limit: 1, comments: document.comments.length };
  return { target: 'document', effect: 'drop', rule: 'empty', evidence };
}

function shortness(document: Document, { minWords }: QualityOptions): Fault | undefined {
  let words = 0;
  for (const { text } of textBlocks(document)) {
    words += countWords(text);
    if (words >= minWords) return undefined;
  }
  return { target: 'document', effect: 'drop', rule: 'too-short', evidence: { words, limit: minWords } };
}

function otherLanguage(document: Document, { languages }: QualityOptions): Fault | undefined {
  if (languages === undefined || languages.length === 0) return undefined;
  const { value, confidence } = document.metadata.language ?? document.language ?? { value: 'und', confidence: 0 };
  const base = value.split('-')[0] ?? value;
  if (languages.some((language) => language.split('-')[0] === base)) return undefined;
  const evidence = { language: value, confidence, limit: languages.join(', ') };
  return { target: 'document', effect: 'drop', rule: 'language', evidence };
}
