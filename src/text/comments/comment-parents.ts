import type { Comment } from '../../document.ts';
import type { Lines } from './comment-lines.ts';
import type { Draft, Section } from './comment-section.ts';

const ADDRESS = /^@(?<name>[\p{L}\p{N}_.-]{2,40})/u;
const NOT_IN_NAME = /[^\p{L}\p{N}]+/gu;

/** The comments of a section, each with the one that it answers: by name, by an `@` that opens it, or by its depth. */
export function toComments(lines: Lines, section: Section): readonly Comment[] {
  const latest = new Map<string, number>();
  const open: { readonly depth: number; readonly index: number }[] = [];
  return section.drafts.map((draft, index) => {
    while ((open.at(-1)?.depth ?? -1) >= draft.depth) open.pop();
    const parent = answered(lines, draft, latest) ?? open.at(-1)?.index;
    open.push({ depth: draft.depth, index });
    for (const key of keysOf(draft.author)) latest.set(key, index);
    return {
      index,
      ...(parent === undefined ? {} : { parent }),
      head: draft.head,
      body: draft.body,
      ...(draft.author === undefined ? {} : { author: draft.author }),
      ...(draft.moment === undefined ? {} : { published: draft.moment }),
    };
  });
}

/** The latest comment above by the person whom this one names. */
function answered(lines: Lines, draft: Draft, latest: ReadonlyMap<string, number>): number | undefined {
  const first = draft.body[0];
  const addressed = ADDRESS.exec(first === undefined ? '' : (lines.blocks[first]?.text.trimStart() ?? ''))?.groups?.[
    'name'
  ];
  for (const name of [draft.replyTo, addressed]) {
    const parent = name === undefined ? undefined : latest.get(fold(name));
    if (parent !== undefined) return parent;
  }
  return undefined;
}

/** A name is found again under its whole and under its first word: `@Maria` answers `Maria Keller`. */
function keysOf(author: string | undefined): readonly string[] {
  if (author === undefined) return [];
  const first = author.split(' ')[0] ?? author;
  return [fold(author), fold(first)];
}

function fold(name: string): string {
  return name.toLowerCase().replace(NOT_IN_NAME, '');
}
