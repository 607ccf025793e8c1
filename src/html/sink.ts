import type { BlockKind, Link } from '../block.ts';
import type { Frame } from './frame.ts';

/** A block before it has its number and its place among the elements. */
export interface Draft {
  readonly frame: Frame;
  readonly kind: BlockKind;
  readonly level: number | undefined;
  readonly text: string;
  readonly links: readonly Link[];
  readonly cells?: readonly (readonly string[])[];
  /** Range of the markup; -1 where it is unknown. */
  readonly start: number;
  readonly end: number;
  /** The machine's form of the first time in it. */
  readonly time?: string;
}

/** What takes drafts: the page, a table that makes one block of them, or a list of those to be handed on later. */
export interface Sink {
  /** A block-level element begins. */
  open(frame: Frame): void;
  put(draft: Draft): void;
  /** The element that the sink is for ends. */
  close(): void;
}
