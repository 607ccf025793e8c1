import { contentStems } from './content-stems.ts';
import { factLines } from './fact-lines.ts';
import type { RegionLine, Regions } from './header-region.ts';
import { isFullName } from './name.ts';

/** Which line is the title, and which are its subtitle and the section that stands above it. */
export interface TitleLines {
  readonly title?: RegionLine;
  readonly subtitle?: RegionLine;
  readonly section?: RegionLine;
}

/** What speaks for a line, in points. The figures rank lines of one head; a sweep over 757 plain texts chose them. */
const POINTS = {
  /** All of its words recur in the first paragraphs. */
  recurrence: 4,
  /** A longer line repeats it, as a trail of links does. */
  repeated: 1.8,
  /** A date or byline stands within four lines below; at once below; at once above. */
  aboveMetadata: 1.8,
  nextToMetadata: 0.6,
  belowMetadata: 1,
  aboveBody: 0.5,
  /** The first line of the length of a headline. */
  firstLong: 0.6,
  goodLength: 2,
  fairLength: 0.5,
  oneWord: -1,
  tooLong: -1.5,
  sentence: -2.5,
  shout: -0.6,
  /** A name and nothing else; one of a row of labels. */
  name: -1.5,
  menu: -0.7,
  /** One of a row of facts: `Location: Holm Park`. */
  fact: -1.5,
  /** The same line stands in the head twice, as the name of a site does. */
  twice: -1.8,
  /** For each line, and each paragraph, that stands above. */
  later: -0.05,
  belowParagraph: -2.4,
  belowSentence: -0.6,
} as const;
const ENOUGH = 2.5;
/** How much worse than the line below a headline may look, of which that line is the subtitle. */
const SUBTITLE = 0.6;
const HEADLINE_WORDS = 5;
/** How much worse than a label above it a headline may look. */
const SECTION = 2;

const TRAIL = /[»›>]\s?\S.*[»›>]|\s\/\s\S.*\s\/\s/u;
const ADDRESS = /^https?:\/\/|^[^\s@]{1,80}@\S/u;
const LABEL_END = /[:,;>»›]$|\s(?:by|von|par)$/iu;
const ELLIPSIS = /(?:\.\.\.|…)$/u;
const SHOUT = /[!！]$/u;
const QUESTION = /[?？]["'”’»]?$/u;
const MOST_CHARACTERS = 250;
const SECTION_WORDS = 7;
const SECTION_CHARACTERS = 60;

/** The title is the first line that reads as a headline of what follows; a document without one has none. */
export function titleLines({ head, lead }: Regions): TitleLines {
  const stems = new Set(lead.flatMap((block) => contentStems(block.text)));
  const facts = factLines(head);
  const points = head.map((_line, at) =>
    mayHead(head, at) ? pointsOf(head, at, stems) + factPoints(head, at, facts) : 0,
  );
  const best = points.reduce((first, value, at) => (value >= ENOUGH && value > (points[first] ?? 0) ? at : first), -1);
  const at = headlineBelow(head, points, headlineAbove(head, points, best));
  const title = head[at];
  if (title === undefined) return {};
  const section = sectionAbove(head, at);
  const below = head[at + 1];
  const isSubtitle =
    below !== undefined &&
    (points[at + 1] ?? 0) >= ENOUGH &&
    !tellsMetadata(below) &&
    !isLabelLine(below) &&
    !isName(below);
  const subtitle = isSubtitle ? below : undefined;
  return { title, ...(subtitle && { subtitle }), ...(section && { section }) };
}

/** Of two lines that could head the text, one at once above the other, the upper is the title and the lower its subtitle. */
function headlineAbove(head: readonly RegionLine[], points: readonly number[], best: number): number {
  const above = head[best - 1];
  if (above === undefined || above.words < HEADLINE_WORDS || isLabelLine(above)) return best;
  return (points[best - 1] ?? 0) > Math.max(0, (points[best] ?? 0) - SUBTITLE) ? best - 1 : best;
}

/** Not body, date, name or furniture; and something that it can head stands below. */
function mayHead(head: readonly RegionLine[], at: number): boolean {
  const line = head[at];
  if (line === undefined || line.isFurniture() || line.isMetadata || line.parsed?.isCredit === true) return false;
  const { text, kind } = line.block;
  if (kind === 'table' || kind === 'code' || kind === 'quote' || kind === 'caption') return false;
  if (
    text.length > MOST_CHARACTERS ||
    text.includes('\n') ||
    TRAIL.test(text) ||
    ADDRESS.test(text) ||
    LABEL_END.test(text)
  )
    return false;
  if (line.isBody && !(line.words < 25 && QUESTION.test(text))) return false;
  return head
    .slice(at + 1)
    .some((below) => below.isBody || below.isMetadata || (below.endsSentence && below.words > 3));
}

function pointsOf(head: readonly RegionLine[], at: number, stems: ReadonlySet<string>): number {
  const line = head[at];
  if (line === undefined) return 0;
  const { text } = line.block;
  const own = contentStems(text);
  const recurring = own.filter((stem) => stems.has(stem)).length;
  let points = own.length === 0 ? 0 : (POINTS.recurrence * recurring) / Math.max(own.length, 3);
  if (isRepeated(head, at)) points += POINTS.repeated;
  points += lengthPoints(line.words) + neighbourPoints(head, at) + POINTS.later * at;
  const above = head.slice(0, at);
  points += POINTS.belowParagraph * above.filter(({ isParagraph }) => isParagraph).length;
  points += POINTS.belowSentence * above.filter(({ isBody, isParagraph }) => isBody && !isParagraph).length;
  if (isRepeatedWhole(head, at)) points += POINTS.twice;
  if (isFirstLong(head, at)) points += POINTS.firstLong;
  if (isName(line)) points += POINTS.name;
  if (isLabelLine(line) && [head[at - 1], head[at + 1]].some((other) => other !== undefined && isLabelLine(other)))
    points += POINTS.menu;
  if (line.endsSentence && !QUESTION.test(text) && !ELLIPSIS.test(text))
    points += SHOUT.test(text) ? POINTS.shout : POINTS.sentence;
  return points;
}

/** Facts stand below a title as dates and names do. `Park Ranger` is no author, but what the facts below it are about. */
function factPoints(head: readonly RegionLine[], at: number, facts: ReadonlySet<RegionLine>): number {
  const line = head[at];
  if (line === undefined || facts.has(line)) return POINTS.fact;
  const below = head.slice(at + 1, at + 1 + NEAR);
  const near = below.some((other) => facts.has(other)) && !below.some(tellsMetadata) ? POINTS.aboveMetadata : 0;
  return near + (below[0] !== undefined && facts.has(below[0]) && isName(line) ? -POINTS.name : 0);
}

/** Of a short line in title case and a headline at once below, the first is the section. */
function headlineBelow(head: readonly RegionLine[], points: readonly number[], best: number): number {
  const [line, below] = [head[best], head[best + 1]];
  if (
    line === undefined ||
    below === undefined ||
    line.words >= HEADLINE_WORDS ||
    !isLabelLine(line) ||
    isLabelLine(below)
  )
    return best;
  return below.words >= HEADLINE_WORDS && (points[best + 1] ?? 0) > Math.max(ENOUGH, (points[best] ?? 0) - SECTION)
    ? best + 1
    : best;
}

/** A date or a byline stands in a short line, among other words or not. */
export function tellsMetadata({ parsed, isBody }: RegionLine): boolean {
  return !isBody && parsed !== undefined && (parsed.dates.length > 0 || parsed.authors.length > 0);
}

function isRepeatedWhole(head: readonly RegionLine[], at: number): boolean {
  const text = head[at]?.block.text;
  return head.some(({ block }, index) => index !== at && block.text === text);
}

function isFirstLong(head: readonly RegionLine[], at: number): boolean {
  const isLong = ({ words: count, isFurniture }: RegionLine) => count >= HEADLINE_WORDS && !isFurniture();
  const line = head[at];
  return line !== undefined && isLong(line) && !head.slice(0, at).some(isLong);
}

function isName({ parsed }: RegionLine): boolean {
  return (
    parsed !== undefined &&
    parsed.rest.length === 0 &&
    parsed.names.length > 0 &&
    parsed.names.every(({ name }) => isFullName(name))
  );
}

function lengthPoints(count: number): number {
  if (count <= 1) return POINTS.oneWord;
  if (count > 24) return POINTS.tooLong;
  return count >= 4 && count <= 16 ? POINTS.goodLength : POINTS.fairLength;
}

/** Lines below a headline in which its date or byline stands. */
export const NEAR = 4;

function neighbourPoints(head: readonly RegionLine[], at: number): number {
  const below = head[at + 1];
  let points = 0;
  if (head.slice(at + 1, at + 1 + NEAR).some((line) => tellsMetadata(line))) points += POINTS.aboveMetadata;
  if (head[at - 1]?.isMetadata) points += POINTS.belowMetadata;
  if (below?.isBody) points += POINTS.aboveBody;
  if (below !== undefined && tellsMetadata(below)) points += POINTS.nextToMetadata;
  return points;
}

/** Whether a longer line of the head, such as a trail of links, or another like it says the line again. */
export function isRepeated(head: readonly RegionLine[], at: number): boolean {
  const text = head[at]?.block.text ?? '';
  if (text.length < 12) return false;
  return head.some(
    (line, index) => index !== at && !line.isBody && line.block.text.length < 400 && line.block.text.includes(text),
  );
}

/**
 * A short line in title case, alone at once above the title: not one of a row of such lines, which is a menu, unless the line
 * above is the trail of links that leads through it.
 */
function sectionAbove(head: readonly RegionLine[], at: number): RegionLine | undefined {
  const [above, farther] = [head[at - 1], head[at - 2]];
  if (above === undefined || !(isLabelLine(above) || above.isSectionName())) return undefined;
  if (farther === undefined || (TRAIL.test(farther.block.text) && farther.block.text.includes(above.block.text)))
    return above;
  const inMenu = isLabelLine(farther) || (above.isSectionName() && farther.isFurniture());
  return inMenu ? undefined : above;
}

/** A short line of words in title case, such as the name of a section or of a paper; no name of a person. */
export function isLabelLine(line: RegionLine): boolean {
  const { text, kind } = line.block;
  if (line.isFurniture() || line.isMetadata || line.isBody || line.endsSentence || kind === 'table' || kind === 'code')
    return false;
  if (
    isName(line) ||
    line.words > SECTION_WORDS ||
    text.length > SECTION_CHARACTERS ||
    LABEL_END.test(text) ||
    TRAIL.test(text) ||
    DIGIT.test(text)
  )
    return false;
  const long = text.split(' ').filter((word) => word.length > 3);
  return long.every((word) => !LOWER.test(word)) && WORD_SIGN.test(text);
}
const DIGIT = /\p{N}/u;
const LOWER = /^[("'“‘]?\p{Ll}/u;
const WORD_SIGN = /\p{L}{2}/u;
