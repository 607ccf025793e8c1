import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../src/block.ts';
import type { Document, Drop } from '../../src/document.ts';
import { textBlocks } from '../../src/placing.ts';
import { dedupe, dedupeDefaults } from '../../src/stages/dedupe.ts';
import { containment, normalForm, shingles } from '../../src/text/repeats/shingle.ts';

type Piece = Pick<Block, 'text'> & Partial<Block>;

function documentOf(pieces: readonly (string | Piece)[], rest: Partial<Document> = {}): Document {
  return {
    id: '0000000000000000',
    origin: { uri: 'a.txt', contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' },
    blocks: pieces.map((piece, index) => ({
      kind: 'paragraph',
      span: [0, 0],
      ...(typeof piece === 'string' ? { text: piece } : piece),
      index,
    })),
    hints: [],
    metadata: {},
    comments: [],
    verdicts: [],
    ...rest,
  };
}

function drops(document: Document): readonly Drop[] {
  return document.verdicts.filter((verdict): verdict is Drop => verdict.effect === 'drop');
}

const folder = new URL('../../fixtures/dedupe/', import.meta.url);
const CASE_LINE = /^(keep|exact|contained|near|aligned)(?: (\w+))?\s+\| (.+)$/;

interface Case {
  readonly rules: readonly string[];
  readonly pieces: readonly Piece[];
}

/** Each line of a case: what must come of the block, its kind where it is no paragraph, and its text. */
function readCase(name: string): Case {
  const lines = readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const found = lines.map((line) => CASE_LINE.exec(line) ?? expect.fail(`no line of a case: ${line}`));
  return {
    rules: found.map(([, rule = '']) => rule),
    pieces: found.map(([, , kind = 'paragraph', text = '']) => ({ kind: kind as BlockKind, text })), // the fixture names kinds
  };
}

const POST = 'The ferry stays in port until the ice is off the pier, the harbour master told us.';

describe('dedupe in a forum', () => {
  const forum = { target: 'document', effect: 'note', rule: 'comments/forum', evidence: { found: 'type' } } as const;

  it('takes no quotation of a post for a repeat in plain text', () => {
    const posts = [POST, 'Martha wrote:', POST, 'Then how does the mail get across?'];
    expect(drops(dedupe().run(documentOf(posts, { verdicts: [forum] })))).toEqual([]);
    expect(drops(dedupe().run(documentOf(posts)))).toHaveLength(1);
  });

  it('drops what a page quotes from another of its posts', () => {
    const origin = { uri: 'a.html', contentHash: '', mediaType: 'text/html', encoding: 'utf-8' } as const;
    const quoted: Piece = { kind: 'quote', text: POST };
    const posts = [POST, quoted, 'Then how does the mail get across?'];
    expect(drops(dedupe().run(documentOf(posts, { origin, verdicts: [forum] })))).toMatchObject([{ target: 1 }]);
  });
});

describe('dedupe on a page that is no article', () => {
  it('leaves what two entries of a listing say alike', () => {
    const listing = {
      target: 'document',
      effect: 'note',
      rule: 'boilerplate/other-page',
      evidence: { score: 0.1 },
    } as const;
    const entries = ['Tent for two', POST, 'Tent for four', POST];
    expect(drops(dedupe().run(documentOf(entries, { verdicts: [listing] })))).toEqual([]);
    expect(drops(dedupe().run(documentOf(entries)))).toHaveLength(1);
  });
});

describe('the cases of fixtures/dedupe', () => {
  it.each(readdirSync(folder))('%s: every block comes out as it says', (name) => {
    const { rules, pieces } = readCase(name);
    const ruleOf = new Map(
      drops(dedupe().run(documentOf(pieces))).map(({ target, rule }) => [target, rule.split('/')[1]]),
    );
    expect(pieces.map((_, index) => ruleOf.get(index) ?? 'keep')).toEqual(rules);
  });
});

const LONG = 'The harbour board voted on Tuesday to close the old ferry line to the island.';
const OTHER = 'A bakery on the quay has sold the same rye loaf since the war and sees no reason to stop.';
const THIRD = 'Gulls have learnt to open the lids of the bins, one to pull and one to watch the street.';

describe('dedupe', () => {
  it('tells of a repeat which block it repeats, how much of it, and the limit', () => {
    expect(drops(dedupe().run(documentOf([LONG, OTHER, LONG])))).toEqual([
      { target: 2, effect: 'drop', rule: 'dedupe/exact', evidence: { of: 0, similarity: 1, limit: 1, words: 15 } },
    ]);
  });

  it('holds the similarity of a near repeat against the limit in the options', () => {
    const reworded = LONG.replace('to close', 'to shut');
    const strict = dedupe({ ...dedupeDefaults, containment: 0.95 });
    const lenient = dedupe({ ...dedupeDefaults, containment: 0.5 });
    expect(drops(strict.run(documentOf([LONG, reworded])))).toEqual([]);
    expect(drops(lenient.run(documentOf([LONG, reworded])))[0]?.evidence).toMatchObject({ of: 0, limit: 0.5 });
  });

  it('leaves near repeats alone when told to, but not exact ones', () => {
    const exactOnly = dedupe({ ...dedupeDefaults, near: false });
    const document = documentOf([LONG, OTHER, THIRD, `Again: ${LONG.toLowerCase()}`, OTHER, THIRD]);
    expect(drops(dedupe().run(document)).map(({ target }) => target)).toEqual([3, 4, 5]);
    expect(
      drops(exactOnly.run(documentOf([LONG, LONG.replace('close', 'shut'), OTHER, OTHER]))).map(({ target }) => target),
    ).toEqual([3]);
  });

  it('keeps a repeat in a run that brings a new number', () => {
    const before = 'The committee met in the old schoolhouse and counted 40 votes for the new pier.';
    const after = 'The committee met in the old schoolhouse and counted 70 votes for the new pier.';
    expect(
      drops(dedupe().run(documentOf([before, OTHER, THIRD, after, OTHER, THIRD]))).map(({ target }) => target),
    ).toEqual([4, 5]);
  });

  it('needs two exact repeats beside a reworded one', () => {
    const reworded = `At last ${LONG.toLowerCase().replace('voted', 'has voted')}`;
    expect(drops(dedupe().run(documentOf([LONG, OTHER, THIRD, reworded, OTHER])))).toHaveLength(1);
    expect(drops(dedupe().run(documentOf([OTHER, LONG, THIRD, OTHER, reworded, THIRD]))).at(1)).toMatchObject({
      target: 4,
      rule: 'dedupe/aligned',
      evidence: { of: 1, exactNeighbours: 2 },
    });
  });

  it('holds a paragraph against those that stay only, so that small changes do not add up', () => {
    const second = OTHER.replace('war', 'flood');
    const third = second.replace('bakery', 'stall');
    const lenient = dedupe({ ...dedupeDefaults, containment: 0.75 });
    expect(drops(lenient.run(documentOf([OTHER, second, third]))).map(({ target }) => target)).toEqual([1]);
    expect(drops(lenient.run(documentOf([second, third]))).map(({ target }) => target)).toEqual([1]);
  });

  it('keeps a reworded paragraph in a run that another block gave way to', () => {
    const reworded = `At last ${LONG.toLowerCase().replace('voted', 'has voted')}`;
    const document = documentOf([LONG, OTHER, THIRD, reworded, OTHER, THIRD, reworded]);
    expect(drops(dedupe().run(document)).map(({ target, evidence }) => [target, evidence['of']])).toEqual([
      [4, 1],
      [5, 2],
      [6, 3],
    ]);
  });

  it('keeps the lower of two blocks of which one stands right above the other, and the first of others', () => {
    const other = LONG.replace('close', 'shut the gates of');
    expect(drops(dedupe({ ...dedupeDefaults, near: false }).run(documentOf([LONG, LONG, other, LONG])))).toMatchObject([
      { target: 0, evidence: { of: 1 } },
      { target: 3, evidence: { of: 1 } },
    ]);
  });

  it('keeps the upper of two blocks that stand below running text', () => {
    expect(drops(dedupe().run(documentOf([OTHER, LONG, LONG, THIRD])))).toMatchObject([
      { target: 2, evidence: { of: 1 } },
    ]);
  });

  it('never looks at blocks that another stage has moved', () => {
    const moved: Drop = { target: 0, effect: 'drop', rule: 'boilerplate/share', evidence: { found: 'x' } };
    const document = documentOf([LONG, LONG, LONG], { verdicts: [moved] });
    expect(drops(dedupe().run(document)).slice(1)).toMatchObject([{ target: 1, evidence: { of: 2 } }]);
  });

  it('leaves lines alone that are known to be metadata', () => {
    const document = documentOf([LONG, OTHER, LONG], {
      hints: [{ field: 'title', value: LONG, source: 'line', at: 0 }],
    });
    expect(drops(dedupe().run(document))).toEqual([]);
  });

  it('leads copies of a teaser to the paragraph that the teaser gave way to', () => {
    const full = `${LONG} The last boat leaves at noon on Sunday.`;
    expect(drops(dedupe().run(documentOf([LONG, LONG, OTHER, full])))).toMatchObject([
      { target: 0, rule: 'dedupe/contained', evidence: { of: 3 } },
      { target: 1, rule: 'dedupe/contained', evidence: { of: 3 } },
    ]);
  });

  it('finds a repeat among many paragraphs of one form', () => {
    const form = (count: number): string =>
      `On day ${count} of the voyage the wind was fair and the crew mended the sails until dark.`;
    const days = Array.from({ length: 3000 }, (_, day) => form(day));
    expect(drops(dedupe().run(documentOf([...days, form(1500)])))).toMatchObject([
      { target: 3000, evidence: { of: 1500 } },
    ]);
  });

  it('takes a huge paragraph', () => {
    const huge = `${LONG} `.repeat(20_000);
    expect(drops(dedupe().run(documentOf([huge, OTHER, huge])))).toMatchObject([{ target: 2, rule: 'dedupe/exact' }]);
  });
});

const seed = new URL('../../../shared/seeds/000_14aafb18fad4b7c7.txt', import.meta.url);

describe.skipIf(!existsSync(seed))('an article with three paragraphs repeated, one of them reworded', () => {
  it('keeps the first of each and drops the second', () => {
    const lines = readFileSync(seed, 'utf8').split('\n');
    const kept = lines.flatMap((text, line) => (text.trim() === '' ? [] : [{ text, line: line + 1 }]));
    const lineOf = (index: number): number | undefined => kept[index]?.line;
    const found = drops(dedupe().run(documentOf(kept.map(({ text }) => ({ text })))));
    expect(
      found.map(({ target, rule, evidence }) => [rule, lineOf(Number(target)), lineOf(Number(evidence['of']))]),
    ).toEqual([
      ['dedupe/aligned', 34, 27],
      ['dedupe/exact', 35, 28],
      ['dedupe/exact', 37, 30],
    ]);
  });
});

const word = fc.constantFrom(
  'boat',
  'tide',
  'Orla',
  'the',
  'a',
  'of',
  'saw',
  'left',
  'old',
  '7',
  '12',
  'pier',
  'salt',
  'and',
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 20 }), fc.constantFrom('.', '.', '.', '', '?', '…'))
  .map(([words, end]) => words.join(' ') + end);
const kind: fc.Arbitrary<BlockKind> = fc.constantFrom(
  'paragraph',
  'paragraph',
  'paragraph',
  'heading',
  'item',
  'quote',
  'code',
  'table',
);

/** Few sentences, used again and again: whole, joined, shortened or with a word more. */
const pieces: fc.Arbitrary<readonly Piece[]> = fc
  .tuple(
    fc.array(sentence, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(5), fc.nat(60), kind), { maxLength: 14 }),
  )
  .map(([pool, picks]) =>
    picks.map(([first, second, way, length, of]) => ({ kind: of, text: piece(pool, [first, second, way, length]) })),
  );

function piece(
  pool: readonly string[],
  [first, second, way, length]: readonly [number, number, number, number],
): string {
  const text = pool[first % pool.length] ?? '';
  if (way === 1) return `${text} ${pool[second % pool.length]}`;
  if (way === 2) return text.slice(0, length);
  if (way === 3) return `well ${text}`;
  return text;
}

describe('on any document', () => {
  it('drops no block for the sake of one that is dropped too', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const found = drops(dedupe().run(documentOf(given)));
        const dropped = new Set(found.map(({ target }) => target));
        expect(dropped.size).toBe(found.length);
        for (const { evidence } of found) expect(dropped.has(Number(evidence['of']))).toBe(false);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps every run of three words of a block that it calls exact or contained', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        for (const { target, rule, evidence } of drops(dedupe().run(documentOf(given)))) {
          if (rule !== 'dedupe/exact' && rule !== 'dedupe/contained') continue;
          const [dropped = [], kept = []] = [Number(target), Number(evidence['of'])].map(
            (at) => normalForm(given[at]?.text ?? '').words,
          );
          const isWhole = containment(shingles(dropped, 3), shingles(kept, 3)) === 1;
          const isCut = containment(shingles(dropped.slice(0, -1), 3), shingles(kept, 3)) === 1;
          expect(isWhole || (isCut && kept.some((found) => found.startsWith(dropped.at(-1) ?? ' ')))).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('finds, of a block that it calls near, as much in the other as its evidence says', () => {
    const lenient = dedupe({ ...dedupeDefaults, containment: 0.5, minNearWords: 4, minWords: 4, minLabelWords: 4 });
    fc.assert(
      fc.property(pieces, (given) => {
        for (const { target, rule, evidence } of drops(lenient.run(documentOf(given)))) {
          if (rule !== 'dedupe/near') continue;
          const [dropped, kept] = [Number(target), Number(evidence['of'])];
          const sets = [dropped, kept].map((at) => shingles(normalForm(given[at]?.text ?? '').words, 3));
          const [part = new Uint32Array(0), whole = new Uint32Array(0)] = sets;
          expect(kept).toBeLessThan(dropped);
          expect(containment(part, whole)).toBeCloseTo(Number(evidence['similarity']), 2);
          expect(containment(part, whole)).toBeGreaterThanOrEqual(0.5);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('changes nothing in a document that it has been through', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const once = dedupe().run(documentOf(given));
        expect(dedupe().run(once)).toEqual(once);
      }),
    );
  });

  it('leaves the blocks and the order of those kept as they are', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const document = documentOf(given);
        const kept = textBlocks(dedupe().run(document)).map(({ index }) => index);
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
        expect(dedupe().run(document).blocks).toBe(document.blocks);
      }),
    );
  });

  it('never drops code, rows of tables, or the only block that says something', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const document = documentOf(given);
        for (const { target } of drops(dedupe().run(document))) {
          expect(['code', 'table']).not.toContain(document.blocks[Number(target)]?.kind);
        }
        if (given.length > 0) expect(textBlocks(dedupe().run(document)).length).toBeGreaterThan(0);
      }),
    );
  });

  it('takes text of any code units', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 8 }), (texts) => {
        const doubled = [...texts, ...texts];
        for (const { target } of drops(dedupe().run(documentOf(doubled))))
          expect(Number(target)).toBeLessThan(doubled.length);
      }),
    );
  });
});
