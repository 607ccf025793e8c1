import type { DecantError } from '../../errors.ts';
import type { Piece } from '../unpack/members.ts';
import type { Members } from '../unpack/pieces.ts';

/** Why there is no more of what was asked for. */
export type Stop = 'end' | 'fault' | 'member';

/** Bytes that were taken, and why they are fewer than asked for. */
export interface Taken {
  readonly bytes: Uint8Array;
  /** Bytes after them that were not kept. */
  readonly lost: number;
  readonly stop?: Stop;
}

/** Reads what comes out of members as one stream, and knows where it stands. */
export interface Reader {
  /** What is held and was not taken yet. */
  held(): Uint8Array;
  drop(bytes: number): void;
  /**
   * Reads one piece more. It stops before a member that begins with a record, until `cross` is called, and at a fault,
   * until `takeFault` is.
   */
  pull(): Promise<Stop | undefined>;
  cross(): void;
  takeFault(): { readonly fault: DecantError; readonly isHere: boolean } | undefined;
  /** So many bytes, or as many as there are; no more than `most` are kept. */
  take(bytes: number, most: number): Promise<Taken>;
  /** Gives back what was taken last. `lost` bytes after it are not there any more. */
  giveBack(bytes: Uint8Array, lost: number): void;
  /** Where the first byte that is held stands, in words. */
  place(): string;
  /** Whether the first byte that is held is the first of its member. */
  isAtMember(): boolean;
}

/** A stretch of the stream: where in the input it comes from. */
interface Mark {
  /** Position in what comes out. */
  readonly position: number;
  readonly offset: number;
}

const NOTHING = new Uint8Array();

/** A reader of members; `isRecord` tells whether content begins as a record does. */
export function readerOf({ isPacked, pieces }: Members, isRecord: (head: Uint8Array) => boolean): Reader {
  let held: Uint8Array = NOTHING;
  let position = 0;
  let marks: Mark[] = [{ position: 0, offset: 0 }];
  let waiting: Piece | undefined;

  const append = (piece: Extract<Piece, { bytes: Uint8Array }>): void => {
    if (isPacked && piece.isFirst) marks.push({ position: position + held.length, offset: piece.offset });
    held = held.length === 0 ? piece.bytes : Buffer.concat([held, piece.bytes]);
  };
  const mark = (): Mark => marks.findLast((each) => each.position <= position) ?? { position: 0, offset: 0 };
  const drop = (bytes: number): void => {
    held = held.subarray(bytes);
    position += bytes;
  };
  const pull = async (): Promise<Stop | undefined> => {
    if (waiting === undefined) {
      const { done, value } = await pieces.next();
      if (done) return 'end';
      waiting = value;
    }
    if ('fault' in waiting) return 'fault';
    if (isPacked && waiting.isFirst && isRecord(waiting.bytes)) return 'member';
    append(waiting);
    waiting = undefined;
    return undefined;
  };
  return {
    held: () => held,
    drop,
    pull,
    cross() {
      if (waiting === undefined || 'fault' in waiting) return;
      append(waiting);
      waiting = undefined;
    },
    takeFault() {
      if (waiting === undefined || !('fault' in waiting)) return undefined;
      const { fault, offset } = waiting;
      waiting = undefined;
      return { fault, isHere: mark().offset === offset };
    },
    async take(bytes, most) {
      const parts: Uint8Array[] = [];
      let kept = 0;
      let lost = 0;
      let left = bytes;
      for (;;) {
        const part = held.subarray(0, left);
        if (part.length > 0) {
          const room = Math.min(part.length, most - kept);
          if (room > 0) parts.push(part.subarray(0, room));
          kept += room;
          lost += part.length - room;
          left -= part.length;
          drop(part.length);
        }
        const stop = left === 0 ? undefined : await pull();
        if (left > 0 && stop === undefined) continue;
        const [first = NOTHING] = parts;
        const taken = { bytes: parts.length < 2 ? first : Buffer.concat(parts), lost };
        return stop === undefined ? taken : { ...taken, stop };
      }
    },
    giveBack(bytes, lost) {
      const after = position;
      position -= bytes.length + lost;
      held = held.length === 0 ? bytes : Buffer.concat([bytes, held]);
      if (lost === 0) return;
      // What follows what was given back stands further on in the input than it seems.
      const { position: from, offset } = mark();
      marks.push({ position: position + bytes.length, offset: isPacked ? offset : offset + after - from });
    },
    place() {
      const here = mark();
      marks = marks.filter((each) => each.position >= here.position); // nothing before a record is given back
      const { position: from, offset } = here;
      const inside = position - from;
      if (!isPacked) return `byte ${offset + inside}`;
      return inside === 0 ? `byte ${offset}` : `byte ${offset}, unpacked byte ${inside}`;
    },
    isAtMember: () => isPacked && mark().position === position,
  };
}
