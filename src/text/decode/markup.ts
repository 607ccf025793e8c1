/** How much of a text is HTML; measured on its head. */
export interface Markup {
  /** Known tags of every kind. */
  readonly tags: number;
  /** Whether a known tag is the first thing in it. */
  readonly startsWithTag: boolean;
  /** Elements and separators that structure a text: closed block-level elements, links, line breaks. */
  readonly blocks: number;
  /** Whether it has character references, such as `&amp;`. */
  readonly hasReferences: boolean;
  /** Share of the characters outside tags that stand inside such elements, or on lines that break with `<br>`. */
  readonly covered: number;
}

const HEAD = 131_072;

const BLOCK_NAMES =
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
  'head header html li main nav ol p pre section table tbody td tfoot th thead title tr ul';
const INLINE_NAMES =
  'a abbr acronym area b base bdi bdo big button caption cite code col del dfn em embed font frame frameset i iframe img input ins ' +
  'kbd label legend link map mark meta noscript object option param picture q s samp script select small source span ' +
  'strike strong style sub summary sup svg template textarea time tt u var video';

const BLOCKS: ReadonlySet<string> = new Set(BLOCK_NAMES.split(' '));
const INLINE: ReadonlySet<string> = new Set(INLINE_NAMES.split(' '));
/** Their end tag may be left out: the next block-level tag ends them. */
const SELF_ENDING: ReadonlySet<string> = new Set(['p', 'li', 'dd', 'dt', 'td', 'th', 'tr']);
const BREAKS: ReadonlySet<string> = new Set(['br', 'hr']);

/** Measures the markup of a text's first 131,072 characters. Linear. */
export function measureMarkup(text: string): Markup {
  const head = text.slice(0, HEAD);
  const cover = blockCover();
  let [tags, outside, at] = [0, 0, 0];
  let startsWithTag = false;
  for (let open = head.indexOf('<'); open >= 0; open = head.indexOf('<', at)) {
    const tag = tagAt(head, open);
    outside += open - at;
    at = tag?.end ?? open + 1;
    if (tag === undefined) continue;
    if (tags === 0) startsWithTag = head.slice(0, open).trim() === '';
    tags++;
    cover.add(tag, outside);
    if (tag.isRaw) at = rawEnd(head, tag);
  }
  outside += head.length - at;
  const breaks = breakCover(head);
  const { blocks, characters } = cover.end(outside, head.length < text.length);
  const share = Math.max(characters / Math.max(1, outside), breaks.share);
  return { tags, startsWithTag, blocks: blocks + breaks.count, hasReferences: REFERENCE.test(head), covered: share };
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** Whether it stands between spaces, as the name of a tag in a sentence does: `the <p> tag`. */
  readonly isMention: boolean;
  readonly hasAttributes: boolean;
  readonly isRaw: boolean;
  /** Index after its `>`. */
  readonly end: number;
}

const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])([^<>]{0,2000})>/iy;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,30});/i;

function tagAt(head: string, open: number): Tag | undefined {
  TAG.lastIndex = open;
  const [whole, slash, spelling = '', attributes = ''] = TAG.exec(head) ?? [];
  const name = spelling.toLowerCase();
  if (whole === undefined || !(BLOCKS.has(name) || INLINE.has(name) || BREAKS.has(name))) return undefined;
  return {
    name,
    isEnd: slash === '/',
    isMention: isMention(head, open, open + whole.length),
    hasAttributes: attributes.includes('='),
    isRaw: slash === '' && (name === 'script' || name === 'style'),
    end: open + whole.length,
  };
}

function isMention(text: string, start: number, end: number): boolean {
  return text[start - 1] === ' ' && text[end] === ' ';
}

const RAW_ENDS = { script: /<\/script/gi, style: /<\/style/gi } as const;

/** Where the end tag of a script or style sheet starts; what lies before is no text. */
function rawEnd(head: string, tag: Tag): number {
  const end = tag.name === 'script' ? RAW_ENDS.script : RAW_ENDS.style;
  end.lastIndex = tag.end;
  return end.exec(head)?.index ?? head.length;
}

interface BlockCover {
  add(tag: Tag, outside: number): void;
  end(outside: number, isCut: boolean): { readonly blocks: number; readonly characters: number };
}

/** Collects the ranges that closed elements cover, counted in characters outside tags. */
function blockCover(): BlockCover {
  const open = new Map<string, number[]>();
  const closed: Range[] = [];
  const implied = new Map<string, Range[]>();
  let pending: { readonly name: string; readonly from: number } | undefined;
  const endPending = (at: number): void => {
    if (pending !== undefined) listIn(implied, pending.name).push([pending.from, at]);
    pending = undefined;
  };
  return {
    add(tag, outside) {
      const isBlock = BLOCKS.has(tag.name);
      if (isBlock) endPending(outside);
      if (tag.isEnd) {
        const from = open.get(tag.name)?.pop();
        if (from !== undefined) closed.push([from, outside]);
      } else if (isBlock || tag.hasAttributes) {
        listIn(open, tag.name).push(outside);
        if (SELF_ENDING.has(tag.name) && !tag.isMention) pending = { name: tag.name, from: outside };
      }
    },
    end(outside, isCut) {
      endPending(outside);
      const repeated = [...implied.values()].filter((ranges) => ranges.length > 1).flat();
      const unfinished = isCut ? [...open].flatMap(([name, starts]) => (BLOCKS.has(name) ? starts : [])) : [];
      const ranges = [...closed, ...repeated, ...unfinished.map((from): Range => [from, outside])];
      return { blocks: ranges.length, characters: united(ranges) };
    },
  };
}

type Range = readonly [from: number, to: number];

function listIn<Item>(map: Map<string, Item[]>, key: string): Item[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

/** How many characters lie in at least one of the ranges. */
function united(ranges: readonly Range[]): number {
  let [characters, reached] = [0, 0];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    characters += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return characters;
}

const BREAK = /<[bh]r\s{0,4}\/?>/gi;
const LEAST_BREAKS = 2;

/** The share of a text that stands in paragraphs with `<br>`, where it has two or more; ` <br> ` is a mention of the tag. */
function breakCover(head: string): { readonly count: number; readonly share: number } {
  let [count, characters] = [0, 0];
  for (const paragraph of head.split('\n\n')) {
    let breaks = 0;
    for (const { 0: tag, index } of paragraph.matchAll(BREAK)) {
      if (!isMention(paragraph, index, index + tag.length)) breaks++;
    }
    count += breaks;
    if (breaks > 0) characters += paragraph.length;
  }
  return count < LEAST_BREAKS ? { count: 0, share: 0 } : { count, share: characters / Math.max(1, head.length) };
}
