import { mix } from './mix.ts';

/** Whether a pair has not come by lately: those that share many runs of words come often. Says so of some twice. */
export function createRecent(): (left: number, right: number) => boolean {
  const lefts = new Uint32Array(RECENT).fill(0xffff_ffff);
  const rights = new Uint32Array(RECENT);
  return (left, right) => {
    const place = mix(Math.imul(left, 0x9e37_79b1) + right) & (RECENT - 1);
    if (lefts[place] === left && rights[place] === right) return false;
    lefts[place] = left;
    rights[place] = right;
    return true;
  };
}

/** Whether a row does not come with the same partner as the last time: 4 bytes a row. Says so of some pairs again. */
export function createLatest(size: number): (left: number, right: number) => boolean {
  const partners = new Uint32Array(size).fill(0xffff_ffff);
  return (left, right) => {
    if (partners[right] === left) return false;
    partners[right] = left;
    return true;
  };
}

/** Pairs that are remembered: 8 bytes each. */
const RECENT = 2 ** 20;
