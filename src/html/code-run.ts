import type { Link } from '../block.ts';
import type { LineNumber } from './code-lines.ts';
import { numberOf, withoutNumbers } from './code-lines.ts';
import type { Frame } from './frame.ts';
import { linkTarget } from './link.ts';
import type { Gatherer } from './run.ts';
import { INK, withoutBlankEnds } from './run.ts';

/** What gathers the text of code, and is told where its lines begin and end besides those that line feeds part. */
export interface CodeGatherer extends Gatherer {
  enterLine(frame: Frame): void;
  leaveLine(frame: Frame): void;
}

/** Gathers code as one text, line for line. Numbers that count its lines, each in an element of its own, are kept apart. */
export function codeGatherer(): CodeGatherer {
  let first: Frame | undefined;
  let text = '';
  let [start, end] = [-1, -1];
  let numbers: LineNumber[] = [];
  let joints: number[] = [];
  /** A line ended or began since the last text. */
  let isParted = false;
  let isNumberLast = false;
  /** The line that was entered last, while nothing else was met but white space. */
  let entered: Frame | undefined;
  let space = '';
  /** The last character. To ask the text itself would copy it, as it is made of pieces until it is read. */
  let tail = '';
  let links: Link[] = [];
  let href: string | undefined;
  let linked = '';

  function append(piece: string): void {
    if (piece === '') return;
    text += piece;
    tail = piece.slice(-1);
    linked += href === undefined ? '' : piece;
    isNumberLast = false;
  }
  function isAtStart(): boolean {
    return tail === '' || tail === '\n';
  }
  function closeLink(): void {
    if (href !== undefined && linked.trim() !== '') links.push({ text: linked.trim(), href });
    [href, linked] = [undefined, ''];
  }
  function part(number: number | undefined): void {
    if (!isParted || isAtStart()) return;
    if (isNumberLast && number === undefined) joints.push(text.length);
    else append('\n');
  }
  function meet(frame: Frame | undefined): void {
    space = '';
    entered = frame;
    isParted = true;
  }

  return {
    breaks: () => 0,
    add(node, frame) {
      if (!INK.test(node.text)) {
        if (isParted) space += node.text;
        else append(node.text);
        return;
      }
      const number = isParted || isAtStart() ? numberOf(node, frame.element) : undefined;
      part(number);
      append(space);
      if (number !== undefined) numbers.push({ at: text.length, end: text.length + node.text.length, number });
      append(node.text);
      isNumberLast = number !== undefined;
      first ??= frame;
      meet(undefined);
      isParted = false;
      if (node.start < 0) return;
      if (start === -1) start = node.start + frame.offset;
      end = Math.max(end, node.end + frame.offset);
    },
    lineBreak() {
      part(undefined);
      append('\n');
      meet(undefined);
      isParted = false;
    },
    enterLine: meet,
    leaveLine(frame) {
      if (entered === frame && space !== '' && !isNumberLast) {
        part(undefined);
        append('\n');
      }
      meet(undefined);
    },
    box: ignore,
    openLink(anchor) {
      closeLink();
      href = linkTarget(anchor);
    },
    closeLink,
    take() {
      const { text: code, ...rest } = withoutNumbers({ text, numbers, joints });
      const taken = { frame: first, text: withoutBlankEnds(code), links, start, end, ...rest };
      [first, text, tail, start, end] = [undefined, '', '', -1, -1];
      [numbers, joints, links, isNumberLast] = [[], [], [], false];
      meet(undefined);
      isParted = false;
      return taken;
    },
  };
}

function ignore(): void {
  return;
}
