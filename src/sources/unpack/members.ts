import { crc32 } from 'node:zlib';
import { DecantError } from '../../errors.ts';
import { type GrowthGuard, grown, growthGuard, growthOver, type Unpacking } from './growth.ts';
import { frameSlices, slice, unpackSlices } from './member-slices.ts';
import { gzipPacking, type Packing, skippableFrame, zstdPacking } from './packing.ts';
import type { Window } from './window.ts';

/** What comes out of a stream, piece by piece. */
export type Piece = Content | Fault;

export interface Content {
  readonly bytes: Uint8Array;
  /** Where the member that it comes from begins in the stream; where itself begins, where nothing is packed. */
  readonly offset: number;
  /** Whether it is the first of a member. */
  readonly isFirst: boolean;
}

/** A member that is damaged or cut; what came out of it before is given before. */
export interface Fault {
  readonly fault: DecantError;
  readonly offset: number;
}

/** More of a member is not held to be unpacked at one go. */
const MOST_HELD = 2 * 1024 * 1024;
const LEAST_HELD = 64 * 1024;

export interface Reading {
  readonly unpacking: Unpacking;
  /** Whether content begins as what is looked for after a fault. */
  readonly isRecord: (head: Uint8Array) => boolean;
}

/** Bombs of one stream; after so many it is given up. */
const MOST_BOMBS = 8;

/**
 * What a stream holds, unpacked member by member. After a damaged member it goes on with the next that begins as one with a
 * record does. How much it grows is counted over its members, and anew after one that is given up for it.
 */
export async function* packedPieces(window: Window, format: Packing['name'], reading: Reading): AsyncGenerator<Piece> {
  const packing = format === 'gzip' ? gzipPacking : zstdPacking;
  const growth = growthOver(growthGuard(reading.unpacking));
  while (await nextMember(window)) {
    const skippable = packing.name === 'zstd' ? skippableFrame(window.bytes()) : undefined;
    if (skippable !== undefined) {
      if (skippable.isDictionary) throw withDictionary(reading.unpacking);
      await skip(window, skippable.length);
      continue;
    }
    const offset = window.offset();
    const end = yield* memberPieces(window, packing, growth.from(offset));
    if (end === 'sound') continue;
    yield end instanceof DecantError ? { fault: end, offset } : faultOf(end, offset, reading);
    if (end instanceof DecantError && growth.restart(window.offset()) > MOST_BOMBS) return;
    if (!(await findMember(window, packing, reading.isRecord))) return;
  }
}

/** How a member ended: why it is damaged, or the guard's word. */
type MemberEnd = 'sound' | 'cut' | 'damaged' | 'none' | DecantError;

/** One member. Leaves the window behind it, or where the next one is to be looked for. */
async function* memberPieces(window: Window, packing: Packing, guard: GrowthGuard): AsyncGenerator<Piece, MemberEnd> {
  const offset = window.offset();
  const member = await unpackHeld(window, packing);
  if (member === 'long') return yield* longPieces(window, packing, guard);
  if (typeof member === 'object') {
    const bomb = grown(guard, member.length, member.content.length);
    if (bomb !== undefined) {
      window.drop(member.length);
      return bomb;
    }
    if (member.content.length > 0) yield { bytes: member.content, offset, isFirst: true };
    window.drop(member.isSound ? member.length : 1); // its length is not to be trusted either
    return member.isSound ? 'sound' : 'damaged';
  }
  const part = packing.unpackPart(window.bytes());
  if (part.length > 0) yield { bytes: part, offset, isFirst: true };
  window.drop(1); // the next one is looked for in what seemed to be this one
  return member;
}

/** Goes to the next member, past the zeros that tapes and disks are filled up with; false where there is none. */
async function nextMember(window: Window): Promise<boolean> {
  while (await window.fill(1)) {
    const bytes = window.bytes();
    const start = bytes.findIndex((byte) => byte !== 0);
    if (start >= 0) {
      window.drop(start);
      await window.fill(LEAST_HELD);
      return true;
    }
    window.drop(bytes.length);
  }
  return false;
}

async function skip(window: Window, length: number): Promise<void> {
  for (let left = length; left > 0 && (await window.fill(1)); ) {
    const step = Math.min(left, window.bytes().length);
    window.drop(step);
    left -= step;
  }
}

async function unpackHeld(window: Window, packing: Packing): Promise<ReturnType<Packing['unpack']>> {
  for (;;) {
    const member = packing.unpack(window.bytes());
    if (member !== 'cut') return member;
    const held = window.bytes().length;
    if (held > MOST_HELD) return 'long';
    await window.fill(2 * held); // twice as much, so that what is tried again costs no more than what is new
    if (window.bytes().length === held) return 'cut';
  }
}

function faultOf(
  end: 'cut' | 'damaged' | 'none',
  offset: number,
  { unpacking: { uri = 'the input' } }: Reading,
): Fault {
  const said = {
    cut: 'is cut short. What came after it is not there. Get the file again',
    damaged: 'is damaged. Get the file again',
    none: 'is none: what stands there is something else. What comes after it is read',
  }[end];
  const at = `byte ${offset}`;
  return {
    offset,
    fault: new DecantError('read/damaged', `The packed member at ${at} of ${uri} ${said}.`, { uri, at }),
  };
}

function withDictionary({ uri = 'the input' }: Unpacking): DecantError {
  const message = `${uri} is packed with a zstd dictionary of its own, which cannot be read here. Unpack it (zstd -d) and give that.`;
  return new DecantError('read/unsupported', message, { uri, at: 'byte 0' });
}

/** A member that is too long for one go, slice by slice. Leaves the window behind it, or where it is damaged. */
async function* longPieces(window: Window, packing: Packing, guard: GrowthGuard): AsyncGenerator<Piece, MemberEnd> {
  const offset = window.offset();
  const opened = packing.open(window.bytes());
  if (opened === undefined) return 'damaged';
  window.drop(opened.head);
  const next = packing.name === 'zstd' ? frameSlices(window) : () => slice(window);
  const unpacking = unpackSlices(opened.decoder, { window, guard, next });
  let crc = 0;
  let isFirst = true;
  let step = await unpacking.next();
  for (; !step.done; step = await unpacking.next()) {
    crc = crc32(step.value, crc);
    yield { bytes: step.value, offset, isFirst };
    isFirst = false;
  }
  if (step.value !== 'sound') return step.value;
  if (packing.trailer === 0) return 'sound';
  if (!(await window.fill(packing.trailer))) return 'cut';
  const isSound = packing.isSound(crc, window.bytes().subarray(0, packing.trailer));
  window.drop(packing.trailer);
  return isSound ? 'sound' : 'damaged';
}

/** What of a member is unpacked to see whether a record begins it. */
const TRIAL = 1024;

/** Goes to the next member that begins as one with a record does; false where there is none. */
async function findMember(window: Window, packing: Packing, isRecord: (head: Uint8Array) => boolean): Promise<boolean> {
  while (await window.fill(packing.magic.length)) {
    await window.fill(LEAST_HELD);
    const held = window.bytes();
    const at = Buffer.from(held.buffer, held.byteOffset, held.length).indexOf(packing.magic);
    if (at < 0) {
      window.drop(held.length - packing.magic.length + 1);
      continue;
    }
    window.drop(at);
    await window.fill(LEAST_HELD);
    if (startsRecord(packing, window.bytes(), isRecord)) return true;
    window.drop(1);
  }
  return false;
}

function startsRecord(packing: Packing, bytes: Uint8Array, isRecord: (head: Uint8Array) => boolean): boolean {
  if (packing.name === 'gzip') return isRecord(packing.unpackPart(bytes.subarray(0, TRIAL)));
  const frame = packing.unpack(bytes);
  return frame === 'cut' || frame === 'long' || (typeof frame === 'object' && isRecord(frame.content));
}
