import { mostBlocks, type Page, segmentPage } from '../segment.ts';
import { type DataBlocks, withTexts } from './append.ts';
import type { DataText } from './data-text.ts';
import { linkedDescription, linkedQuestions, linkedTexts } from './linked-texts.ts';
import { TEXT_WORDS } from './prose.ts';
import { recordTexts } from './record-texts.ts';
import { isSaidIn, sameWithMarkup, withoutRepeats } from './repeated.ts';
import { shownIn } from './shown.ts';
import { type DataSource, dataSources } from './sources.ts';
import { descriptionsOf, type PageSaid, titlesOf } from './titles.ts';

/** That a page's data stand in for its markup, and why. */
export interface StandIn {
  /** The texts that were read, in order. */
  readonly found: readonly DataBlocks[];
  /** Words of the texts. */
  readonly words: number;
  /** Words of text in the markup, and the limit from which they are a text of their own. */
  readonly shown: number;
  readonly limit: number;
}

/** A page as it is read: from its markup, or from its data where the markup holds no text. */
export interface ReadPage extends Page {
  readonly standIn?: StandIn;
}

/** Code units of texts that are parsed, in all. */
const TEXT_LENGTH = 2_000_000;

/** The share from which most of a text stands in another: that from which `dedupe` takes one paragraph for another. */
const REPEATED = 0.8;

/** The share of the texts from which the markup holds them. */
const MOST = 0.5;

/**
 * Cuts a page into blocks. Where its markup holds no main text to speak of, fewer words of prose than a comment section needs
 * above it to be one, the text is read from the data that the markup carries: JSON-LD, which says what its texts are, before
 * the record that the page was to be drawn from by a script. The data must say more than all that the markup shows, labels
 * and links included: otherwise the page is a list, a shop or a player, and is what it shows. And most of what they say must
 * stand nowhere in the markup. A page that renders its text is read as if it had no data.
 */
export function readPage(html: string, limit: number = mostBlocks): ReadPage {
  const page = segmentPage(html, limit);
  const { prose: shown, all, foot } = shownIn(page);
  if (shown >= TEXT_WORDS) return page;
  const sources = dataSources(html);
  if (sources.length === 0) return page;
  const said = { isTitle: titlesOf(page.hints), isDescription: descriptionsOf(page.hints) };
  const texts = withoutRepeats(bounded(textsOf(sources, page, said)), REPEATED);
  const words = texts.reduce((sum, text) => sum + text.words, 0);
  const isShown = (): boolean =>
    isSaidIn(
      texts,
      page.blocks.map(({ text }) => text),
      MOST,
    ); // in a menu, a footer, a link
  if (words <= all() || isShown()) return page;
  const { page: whole, found } = withTexts(page, texts, { isTitle: said.isTitle, limit, at: foot });
  return found.length === 0 ? page : { ...whole, standIn: { found, words, shown, limit: TEXT_WORDS } };
}

/** The texts of the first kind of data that has any: JSON-LD, the record, a list of questions, a description. */
function textsOf(sources: readonly DataSource[], { hints }: Page, said: PageSaid): readonly DataText[] {
  // What JSON-LD itself calls the title does not tell which of its things is the page's own.
  const titles = hints.flatMap(({ field, value, source }) =>
    field === 'title' && source !== 'json-ld' ? [value] : [],
  );
  const linked = sources.filter(({ isLinked }) => isLinked);
  const record = recordTexts(
    sources.filter(({ isLinked }) => !isLinked),
    said,
  );
  const texts = linkedTexts(linked, titles);
  if (texts.length > 0) return sameWithMarkup(texts, record, REPEATED) ?? texts;
  if (record.length > 0) return record;
  const questions = linkedQuestions(linked, titles);
  return questions.length > 0 ? questions : linkedDescription(linked, titles);
}

function bounded(texts: readonly DataText[]): readonly DataText[] {
  let left = TEXT_LENGTH;
  return texts.filter(({ markup }) => {
    if (markup.length > left) return false;
    left -= markup.length;
    return true;
  });
}
