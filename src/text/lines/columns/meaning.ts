import type { WordVectors } from '../../../models/word-vectors.ts';
import { visitFoldedWords } from '../../words.ts';

/** What is told of a line beside its meaning, in this order. */
const ABOUT = [
  'how far its words point one way',
  'weight of its known words',
  'likeness to the line above',
  'likeness to the line below',
  'likeness to the text',
  'likeness to its long lines',
] as const;

/** How many numbers say what a line means. */
export function countOfMeaning({ dimensions }: WordVectors): number {
  return dimensions + ABOUT.length;
}

/** Characters of a line that are read. */
const MOST_CHARACTERS = 4_000;
/** Weight of the words of a line that is long. */
const LONG = 8;
/** Brings the mean of vectors, which are shorter than 1, nearer to the other numbers. */
const SCALE = 3;

/**
 * What the lines of a text mean, one row of `countOfMeaning` numbers each: the weighed mean of the vectors of its words, how long
 * that is, the logarithm of their weight, and the cosines of its angles to the line above, to the one below, to the whole text
 * and to its long lines. 0 where no word is known. English alone: see `docs/models/lines.md`.
 */
export function meaningsOf(texts: readonly string[], vectors: WordVectors): Float32Array {
  const { dimensions } = vectors;
  const width = countOfMeaning(vectors);
  const rows = new Float32Array(texts.length * width);
  const weights = new Float32Array(texts.length);
  const [whole, long] = [new Float32Array(dimensions), new Float32Array(dimensions)];
  /** The mean vector of each line, of length 1. */
  const ways = texts.map((text, at) => {
    const sum = new Float32Array(dimensions);
    let weight = 0;
    visitFoldedWords(text.slice(0, MOST_CHARACTERS), (folded, start, end) => {
      weight += vectors.add(sum, folded, start, end);
    });
    weights[at] = weight;
    if (weight === 0) return sum;
    addTo(whole, sum);
    if (weight > LONG) addTo(long, sum);
    const length = lengthOf(sum);
    const row = rows.subarray(at * width, (at + 1) * width);
    for (let place = 0; place < dimensions; place++) row[place] = (SCALE * (sum[place] ?? 0)) / weight;
    row[dimensions] = length / weight;
    row[dimensions + 1] = Math.log1p(weight);
    return scaled(sum, length);
  });
  const [ofText, ofLong] = [scaled(whole, lengthOf(whole)), scaled(long, lengthOf(long))];
  ways.forEach((way, at) => {
    const from = at * width + dimensions + 2;
    rows[from] = dot(way, ways[at - 1]);
    rows[from + 1] = dot(way, ways[at + 1]);
    rows[from + 2] = dot(way, ofText);
    rows[from + 3] = dot(way, ofLong);
  });
  return rows;
}

function addTo(sum: Float32Array, added: Float32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (added[at] ?? 0);
}

function lengthOf(vector: Float32Array): number {
  return Math.sqrt(dot(vector, vector));
}

/** The vector at length 1; itself where it has none. */
function scaled(vector: Float32Array, length: number): Float32Array {
  return length === 0 ? vector : vector.map((value) => value / length);
}

function dot(one: Float32Array, other: Float32Array | undefined): number {
  let sum = 0;
  if (other !== undefined) for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
