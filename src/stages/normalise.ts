import type { Block } from '../block.ts';
import type { Document, Thread } from '../document.ts';
import { withVerdicts } from '../document.ts';
import type { Hint } from '../metadata.ts';
import type { DocumentStage, Judgement } from '../stage.ts';
import { cite, hasJudged } from '../stage.ts';
import type { CleanOptions } from '../text/clean/clean.ts';
import { cleanContent, type EditCounts } from '../text/clean/clean-content.ts';
import type { EditKind } from '../text/clean/edit.ts';
import { findDiscussion, findThread } from '../text/comments/thread.ts';
import { measure } from '../text/features.ts';
import { lineHints } from '../text/header/header.ts';
import { detectLanguage } from '../text/language/language.ts';
import { remembered } from '../text/remembered.ts';

/** What `normalise` does beyond what it always does. */
export type NormaliseOptions = CleanOptions;

/** Quotes and dashes stay as they were written. */
export const normaliseDefaults: NormaliseOptions = { quotes: 'keep', dashes: 'keep' };

const NAME = 'normalise';

const RULES: Readonly<Record<EditKind, string>> = {
  bidi: 'Controls of writing direction without their counterpart were taken out.',
  composition: 'Characters written as a letter and a mark were composed (Unicode NFC).',
  control: 'Control characters, and code points that are no characters, were taken out.',
  dashes: 'Dashes were made plain hyphens, as the configuration asks.',
  hyphen: 'Words hyphenated at a line end were joined, because the document has them in one piece elsewhere.',
  invisible: 'Characters that cannot be seen, such as soft hyphens and zero-width spaces, were taken out.',
  ligature: 'Ligatures of typesetting became the letters they stand for.',
  'line-end': 'Line ends of other systems became line feeds.',
  markup:
    'Signs that only say what a block is were taken out: number signs and underlines of headings, fences of code, and on a page the sign that links to its own line, or back to the mark of a note, and the link to edit a section.',
  mojibake: 'Text that had been decoded with the wrong encoding was repaired.',
  quotes: 'Curly quotes were made straight, as the configuration asks.',
  space: 'White space was folded: every run of it became one space.',
  surrogate: 'Halves of characters (lone surrogates) became the replacement character U+FFFD.',
  wrap: 'Line ends inside a paragraph became spaces.',
};

// The keys of a literal table, whose type says as much.
const KINDS = Object.keys(RULES) as readonly EditKind[];

/**
 * The only stage that rewrites text. It cleans the text of every block, its cells and links, and the values of hints, and
 * notes what it did, by kind; then it guesses the language, measures every block and looks for lines that are metadata.
 */
export function normalise(options: NormaliseOptions = normaliseDefaults): DocumentStage {
  return normalising((document) => measured(cleaned(document, options)));
}

/** The same without the numbers on each block, for stages that do without them: those that judge the text need them. */
export function normaliseUnmeasured(options: NormaliseOptions = normaliseDefaults): DocumentStage {
  return normalising((document) => threaded(spoken(cleaned(document, options))));
}

function normalising(run: DocumentStage['run']): DocumentStage {
  return {
    scope: 'document',
    name: NAME,
    version: 8,
    rules: RULES,
    run: (document) => (isNormal(document) ? document : run(document)),
  };
}

/** Whether the stage has been here: it has left notes, or there was nothing to note and every block is measured. */
function isNormal(document: Document): boolean {
  const { blocks } = document;
  return hasJudged(document, NAME) || (blocks.length > 0 && blocks.every(({ features }) => features !== undefined));
}

function cleaned(document: Document, options: NormaliseOptions): Document {
  const onPage = document.origin.mediaType === 'text/html';
  const { blocks, hints, counts } = cleanContent(document, { ...options, onPage });
  return withVerdicts({ ...document, blocks, hints }, cite(NAME, notes(counts)));
}

/** One note for each kind of edit that was made, in the order of the rules. */
function notes(counts: EditCounts): readonly Judgement<EditKind>[] {
  return KINDS.flatMap((rule) => {
    const count = counts.get(rule);
    if (count === undefined) return [];
    const { edits, blocks, hints } = count;
    const evidence = hints === 0 ? { edits, blocks } : { edits, blocks, hints };
    return { target: 'document', effect: 'note', rule, evidence };
  });
}

/** The document with a guess of its language, features of every block, its comment section, and what its lines say of it. */
function measured(document: Document): Document {
  const read = spoken(document);
  return discussed({ ...read, blocks: withFeatures(read.blocks, read.language?.value) });
}

function spoken(document: Document): Document {
  const language = document.language ?? guessLanguage(document.blocks);
  return language === undefined ? document : { ...document, language };
}

function discussed(document: Document): Document {
  const { thread, forum } = findDiscussion(document);
  return hinted(forum === undefined ? document : { ...document, forum }, thread);
}

function threaded(document: Document): Document {
  return hinted(document, findThread(document));
}

/** The document with its comment section, and with what its lines say of it. */
function hinted(document: Document, thread: Thread | undefined): Document {
  const known: Document = { ...document, thread: thread ?? null };
  const hints = thread === undefined ? known.hints : known.hints.filter(({ at }) => !isWithin(at, thread));
  return { ...known, hints: [...hints, ...lineHints(known).filter((hint) => !isAmong(hint, hints))] };
}

/** Blocks of one text and no links, of which a long page may have very many, share their features. */
function withFeatures(blocks: readonly Block[], language: string | undefined): readonly Block[] {
  const unlinked = remembered((text) => measure({ text }, language));
  return blocks.map((block) => ({
    ...block,
    features: block.links === undefined ? unlinked(block.text) : measure(block, language),
  }));
}

/** Whether a hint stands in a comment section: its dates and names are not those of the document. */
function isWithin(at: Hint['at'], { first, last }: Thread): boolean {
  return typeof at === 'number' && at >= first && at <= last;
}

function isAmong({ field, value, source, at }: Hint, hints: readonly Hint[]): boolean {
  return hints.some((hint) => hint.field === field && hint.value === value && hint.source === source && hint.at === at);
}

/** Code units from which a block is likely to be running text, and how many the guess is given. */
const LONG = 80;
const SAMPLE = 10_000;

/** The language of the longest blocks, in reading order; of all blocks where none is long. Undefined where none shows. */
function guessLanguage(blocks: readonly Block[]): Document['language'] {
  const texts = blocks.filter(({ kind }) => kind !== 'code');
  const long = texts.filter(({ text }) => text.length >= LONG);
  const chosen: Block[] = [];
  let length = 0;
  for (const block of (long.length === 0 ? texts : long).toSorted((a, b) => b.text.length - a.text.length)) {
    if (length >= SAMPLE) break;
    chosen.push(block);
    length += block.text.length;
  }
  const inOrder = chosen.sort((a, b) => a.index - b.index).map(({ text }) => text.slice(0, SAMPLE));
  const guess = detectLanguage(inOrder.join('\n'));
  return guess.value === 'und' ? undefined : guess;
}
