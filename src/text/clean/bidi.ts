import { codeUnitAt } from '../code-unit.ts';
import { type Edited, edited, unedited } from './edit.ts';

/**
 * Takes out controls of writing direction that do not come in pairs, as the Unicode Bidirectional Algorithm pairs them
 * (BD9): overrides, embeddings and isolates without their end, and ends without a beginning. Direction marks go from text
 * that has no right-to-left letter, where they say nothing.
 */
export function withoutStrayBidi(text: string): Edited {
  if (!BIDI.test(text)) return unedited(text);
  const stray = strayAt(text);
  const parts: string[] = [];
  let [from, count] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (stray[at] !== 1) continue;
    if (at > from) parts.push(text.slice(from, at));
    from = at + 1;
    count++;
  }
  parts.push(text.slice(from));
  return edited(parts.join(''), 'bidi', count);
}

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
const POP_EMBEDDING = 0x202c;
const POP_ISOLATE = 0x2069;

/** Marks with 1 the places of all controls that have no partner, and of direction marks that say nothing. */
function strayAt(text: string): Uint8Array {
  const stray = new Uint8Array(text.length);
  const marks = RIGHT_TO_LEFT.test(text) ? 0 : 1;
  const open: number[] = [];
  let isolates = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codeUnitAt(text, at);
    if (isDirectionMark(code)) stray[at] = marks;
    if (!isPairing(code)) continue;
    stray[at] = 1;
    if (code === POP_ISOLATE) while (isolates > 0 && !isIsolate(codeUnitAt(text, open.at(-1) ?? at))) open.pop();
    if (code !== POP_ISOLATE && code !== POP_EMBEDDING) {
      open.push(at);
      if (isIsolate(code)) isolates++;
      continue;
    }
    const partner = open.at(-1);
    if (partner === undefined || isIsolate(codeUnitAt(text, partner)) !== (code === POP_ISOLATE)) continue;
    open.pop();
    if (code === POP_ISOLATE) isolates--;
    stray[partner] = 0;
    stray[at] = 0;
  }
  return stray;
}

function isDirectionMark(code: number): boolean {
  return code === 0x61c || code === 0x200e || code === 0x200f;
}

function isPairing(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

function isIsolate(code: number): boolean {
  return code >= 0x2066 && code <= 0x2068;
}
