import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../gold/seeded-random.ts';
import { createReader } from '../../src/similarity/reader.ts';
import { resolve } from '../../src/similarity/resolve.ts';
import { createTable } from '../../src/similarity/table.ts';
import { nearDuplicatesDefaults } from '../../src/stages/near-duplicates.ts';
import { madeText, madeWords, revised, sentences } from './texts.ts';

const reader = createReader();

interface Groups {
  /** The places of the texts of each cluster. */
  readonly same: readonly (readonly number[])[];
  /** Places of a text and of one that contains it. */
  readonly within: readonly (readonly [number, number])[];
}

function groups(texts: readonly string[]): Groups {
  const growing = createTable();
  for (const text of texts) growing.add(reader.fingerprint(text));
  const { distinct, clusters, containments } = resolve(growing.table, nearDuplicatesDefaults);
  const members = new Map<number, number[]>();
  for (const [place] of texts.entries()) {
    const cluster = clusters[distinct.nodes[place] ?? 0] ?? 0;
    members.set(cluster, [...(members.get(cluster) ?? []), place]);
  }
  const placeOf = (node: number): number => distinct.rows[node] ?? 0;
  return {
    same: [...members.values()].filter(({ length }) => length > 1),
    within: containments.map(({ part, whole }) => [placeOf(part), placeOf(whole)] as const),
  };
}

const story = madeWords(11, 160);
const report = (numbers: readonly number[]): string =>
  `The harbour counted ${numbers[0]} boats, ${numbers[1]} nets and ${numbers[2]} crews; ${numbers[3]} crates went ashore by ${numbers[4]} carts.`;

describe('texts', () => {
  it('are the same when a word in twelve is another', () => {
    expect(groups([sentences(story), madeText(12, 160), sentences(revised(story, 12))]).same).toEqual([[0, 2]]);
  });

  it('are one cluster however many they are, though runs that many texts have tell nothing', () => {
    const page = madeWords(21, 200);
    const copies = Array.from({ length: 150 }, (_, at) => {
      const words = [...page];
      for (let step = 0; step < 6; step++) words[(at * 31 + step * 37) % words.length] = `w${at}x${step}`;
      return sentences(words);
    });
    const { same } = groups([...copies, madeText(22, 200)]);
    expect(same.map(({ length }) => length)).toEqual([150]);
  });

  it('are found in each other whatever their lengths', () => {
    const whole = Array.from({ length: 12 }, (_, at) => madeText(80 + at, 150));
    const parts = whole.map((text) => text.split(' ').slice(20, 130).join(' '));
    const { within } = groups([whole.join('\n\n'), ...parts]);
    expect(within.map(([part]) => part).sort((a, b) => a - b)).toEqual(parts.map((_, at) => at + 1));
  });

  it('can be the same though a machine has misread a letter in twenty-two, and are never taken for others', () => {
    const stories = Array.from({ length: 12 }, (_, at) => madeText(50 + at, 200));
    const misread = stories.map((text) => text.replaceAll(/(.{21})./gs, '$1x'));
    const { same } = groups([...stories, ...misread]);
    expect(same.every(([one = 0, other = 0, ...more]) => more.length === 0 && other === one + 12)).toBe(true);
    expect(same.length).toBeGreaterThanOrEqual(3);
  });

  it('are not the same when only their numbers are others', () => {
    const numbers = [
      [12, 44, 9, 310, 5],
      [17, 61, 8, 295, 6],
    ] as const;
    expect(groups(numbers.map((row) => `${report(row)} ${sentences(story)}`))).toEqual({ same: [], within: [] });
  });

  it('are the same when all their numbers are', () => {
    const row = [12, 44, 9, 310, 5];
    expect(groups([`${report(row)} ${sentences(story)}`, `${sentences(story)} ${report(row)}`]).same).toEqual([[0, 1]]);
  });

  it('contain one that stands in them among much else', () => {
    const roundup = [madeText(13, 300), sentences(story), madeText(14, 300)].join('\n\n');
    expect(groups([roundup, sentences(story), madeText(15, 160)])).toEqual({ same: [], within: [[1, 0]] });
  });

  it('contain the part that was cut off', () => {
    expect(groups([sentences(story), sentences(story.slice(0, 40))]).within).toEqual([[1, 0]]);
  });

  it('of two words or none are the same as their copies only', () => {
    expect(groups(['Page one', 'page ONE.', 'Page two', '', '...']).same).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it('in Chinese are compared by their characters', () => {
    const random = seededRandom(16);
    const words = Array.from({ length: 200 }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 3000)));
    const text = words.join('');
    expect(groups([text, words.toReversed().join(''), text.replace(words[40] ?? '', '')]).same).toEqual([[0, 2]]);
  });

  it('that thousands of pages share a form with are not paired off one by one', () => {
    const walls = Array.from({ length: 3000 }, () => 'Please accept the cookies of this site before you read on.');
    expect(groups(walls).same).toEqual([walls.map((_, place) => place)]);
  });

  it('are put into the same clusters in whatever order they come', () => {
    const texts = Array.from({ length: 24 }, (_, at) => sentences(revised(madeWords(20 + (at % 8), 60 + at), 5 + at)));
    const named = (order: readonly string[]): Set<string> =>
      new Set(
        groups(order).same.map((places) =>
          places
            .map((place) => order[place])
            .sort()
            .join('|'),
        ),
      );
    const expected = named(texts);
    expect(expected.size).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (order) => {
        expect(named(order)).toEqual(expected);
      }),
      { seed: 20261122, numRuns: 30 },
    );
  });
});
