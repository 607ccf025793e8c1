import { codeUnitAt } from '../code-unit.ts';
import { addEdits, type Edited, edited, replaceEach, type Shape, unedited } from './edit.ts';

/** Makes a line feed of every other end of a line. */
export function withLineFeeds(text: string): Edited {
  return LINE_END.test(text) ? replaceEach(text, ['line-end', LINE_ENDS], () => '\n') : unedited(text);
}

/**
 * Folds white space: runs become one space, lines lose what stands at their edges, and at most one blank line stays
 * between two. Tabs stay in rows; in code, all stays but that every other space is an ordinary one.
 */
export function foldSpace(text: string, shape: Shape): Edited {
  if (shape === 'code') return replaceEach(text, ['space', OTHER_SPACE], () => ' ');
  const folded = replaceEach(text, ['space', shape === 'rows' ? SPACES_IN_ROWS : SPACES], () => ' ');
  const edged = replaceEach(folded.text, ['space', LINE_EDGES], () => '\n');
  const closed = replaceEach(edged.text, ['space', BLANK_LINES], () => '\n\n');
  const trimmed = trimEnds(closed.text);
  return {
    text: trimmed.text,
    edits: [edged, closed, trimmed].reduce((edits, step) => addEdits(edits, step.edits), folded.edits),
  };
}

const LINE_END = /[\r\v\f\x85\u2028\u2029]/;
const LINE_ENDS = /\r{0,2}\n|[\r\v\f\x85\u2028\u2029]/g;
const OTHER_SPACE = /[^\S\n\t ]/g;
const SPACES = /[^\S\n]+/g;
const SPACES_IN_ROWS = /[^\S\n\t]+/g;
const LINE_EDGES = / ?\n ?/g;
const BLANK_LINES = /\n{3,}/g;

/** Takes spaces and line feeds from both ends. */
function trimEnds(text: string): Edited {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(codeUnitAt(text, start))) start++;
  while (end > start && isEdge(codeUnitAt(text, end - 1))) end--;
  return edited(text.slice(start, end), 'space', (start > 0 ? 1 : 0) + (end < text.length ? 1 : 0));
}

function isEdge(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}
