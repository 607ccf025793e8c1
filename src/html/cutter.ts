import { isLinePart } from './code-lines.ts';
import type { CodeGatherer } from './code-run.ts';
import { codeGatherer } from './code-run.ts';
import type { Frame } from './frame.ts';
import type { Gatherer, Run } from './run.ts';
import { gatherer, INK } from './run.ts';
import type { Draft, Sink } from './sink.ts';
import { isDataTable, tableSink } from './table.ts';
import type { TextNode } from './tree.ts';

/** Cuts the text of a page at the boundaries of its blocks, told of them in the order of the markup. */
export interface Cutter {
  enter(frame: Frame): void;
  leave(frame: Frame): void;
  text(node: TextNode, frame: Frame): void;
  lineBreak(frame: Frame): void;
  /** A box that stands between words. */
  box(): void;
}

/** A sink that is in use until its element ends. */
interface Opened {
  readonly frame: Frame;
  readonly sink: Sink;
  /** Of a part of a line that is gathered by itself, as what is hidden is: the line, to go on with afterwards. */
  readonly line?: Gatherer;
  /** Of code: what its lines are told to. */
  readonly code?: CodeGatherer;
}

/** Line breaks in a row that part blocks. */
const PARTING_BREAKS = 2;

/** A cutter that hands its drafts to `page`. */
export function cutter(page: Sink): Cutter {
  let line = gatherer();
  const opened: Opened[] = [];
  const later: Draft[] = [];

  function flush(): void {
    const draft = draftOf(line.take());
    const sink = opened.at(-1)?.sink ?? page;
    if (draft !== undefined) sink.put(draft);
    if (draft?.numbers !== undefined) sink.put(numbersOf(draft, draft.numbers));
    if (later.length === 0 || opened.some((open) => open.line !== undefined)) return;
    for (const hidden of later.splice(0)) page.put(hidden);
  }
  function openTable(frame: Frame): void {
    if (frame.element.tag === 'table' && isDataTable(frame.element)) {
      opened.push({ frame, sink: tableSink(frame, opened.at(-1)?.sink ?? page) });
    }
  }
  function openAside(frame: Frame): void {
    opened.push({ frame, sink: listSink(later), line });
    line = gatherer();
  }
  function openCode(frame: Frame): void {
    flush();
    const code = codeGatherer();
    opened.push({ frame, sink: opened.at(-1)?.sink ?? page, line, code });
    line = code;
  }
  /** Whether what is read stands in a part of a line, or of code, that is gathered by itself. */
  function isAside(): boolean {
    return opened.some((open) => open.line !== undefined && open.code === undefined);
  }
  function close(frame: Frame): void {
    for (let last = opened.at(-1); last?.frame === frame; last = opened.at(-1)) {
      if (last.line !== undefined) flush();
      opened.pop();
      last.sink.close();
      line = last.line ?? line;
    }
  }

  return {
    enter(frame) {
      const inCode = frame.parent?.lines === true;
      if (frame.block && !inCode) {
        flush();
        opened.at(-1)?.sink.open(frame);
        openTable(frame);
      } else if ((frame.concealed || frame.block) && !isAside()) {
        openAside(frame);
      }
      if (frame.lines && !inCode) openCode(frame);
      else if (inCode && isLinePart(frame.element)) opened.at(-1)?.code?.enterLine(frame);
      if (frame.element.tag === 'a') line.openLink(frame.element);
    },
    leave(frame) {
      if (frame.element.tag === 'a') line.closeLink();
      if (frame.parent?.lines === true && isLinePart(frame.element)) opened.at(-1)?.code?.leaveLine(frame);
      if (frame.block) flush();
      close(frame);
    },
    text(node, frame) {
      if (line.breaks() >= PARTING_BREAKS && INK.test(node.text)) flush();
      line.add(node, frame);
    },
    lineBreak: (frame) => line.lineBreak(frame),
    box: () => line.box(),
  };
}

/** The numbers of the lines of code, as a block behind it. */
function numbersOf(code: Draft, numbers: string): Draft {
  const { frame, kind, level, start, end } = code;
  return { frame, kind, level, text: numbers, links: [], start, end };
}

function listSink(list: Draft[]): Sink {
  return {
    open: ignore,
    put: (draft) => {
      list.push(draft);
    },
    close: ignore,
  };
}

function ignore(): void {
  return;
}

/** The run as a draft; undefined where it shows nothing. */
function draftOf(run: Run): (Draft & { readonly numbers?: string }) | undefined {
  const { frame } = run;
  if (frame === undefined) return undefined;
  return { ...run, frame, kind: frame.kind, level: frame.level };
}
