import type { Cutter } from './cutter.ts';
import { cutter } from './cutter.ts';
import { isUnseen, REPLACED } from './elements.ts';
import { formulaOf, isDrawing } from './formula.ts';
import type { Frame, Inner } from './frame.ts';
import { frameOf } from './frame.ts';
import type { Sink } from './sink.ts';
import type { ElementNode } from './tree.ts';

/** What a walk over a page needs. */
export interface WalkOptions {
  /** Takes the pieces of text. */
  readonly sink: Sink;
  /** What stands inside an element as markup of its own. */
  inner(element: ElementNode): Inner | undefined;
  /** Told of every element as it is entered, those that are never shown included. */
  visit(frame: Frame): void;
}

/** Reads a page from `root` on, in the order of its markup, without recursion. */
export function walk(root: ElementNode, options: WalkOptions): void {
  const cut = cutter(options.sink);
  let frame: Frame | undefined = frameOf(root, undefined);
  options.visit(frame);
  while (frame !== undefined) {
    const child: (typeof frame.children)[number] | undefined = frame.children[frame.next];
    frame.next += 1;
    if (child === undefined) {
      cut.leave(frame);
      frame = frame.parent;
    } else if (child.kind === 'text') {
      cut.text(child, frame);
    } else {
      frame = enter(child, frame, { cut, options }) ?? frame;
    }
  }
}

interface Reading {
  readonly cut: Cutter;
  readonly options: WalkOptions;
}

/** The frame of an element that has content to be read; undefined where there is none. */
function enter(element: ElementNode, parent: Frame, { cut, options }: Reading): Frame | undefined {
  if (element.tag === 'br') cut.lineBreak(parent);
  if (element.tag === 'br' || element.tag === 'wbr' || isDrawing(element, parent)) return undefined;
  const formula = formulaOf(element);
  if (formula !== undefined) {
    cut.text(formula, parent);
    return undefined;
  }
  if (REPLACED.has(element.tag)) cut.box();
  const frame = frameOf(element, parent, options.inner(element));
  const unseen = isUnseen(element);
  if (!unseen) cut.enter(frame);
  options.visit(frame);
  return unseen ? undefined : frame;
}
