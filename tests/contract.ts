import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../src/block.ts';
import type { Document, Verdict } from '../src/document.ts';
import { placings } from '../src/placing.ts';
import type { DocumentStage } from '../src/stage.ts';

/** A property that every document stage has, whatever it judges. */
export interface Clause {
  readonly title: string;
  /** Throws when the stage breaks the clause on a document. The document is frozen. */
  holds(stage: DocumentStage, before: Document): void;
}

const added = (before: Document, after: Document): readonly Verdict[] => after.verdicts.slice(before.verdicts.length);
const skeleton = ({ index, kind, span, path }: Block): object => ({ index, kind, span, path });

/** The contract of a document stage. */
export const CONTRACT: readonly Clause[] = [
  {
    title: 'leaves its input untouched and gives the same answer twice',
    holds: (stage, before) => expect(stage.run(before)).toEqual(stage.run(before)),
  },
  {
    title: 'gives what survives JSON',
    holds(stage, before) {
      const after = stage.run(before);
      expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
    },
  },
  {
    title: 'changes nothing when it is run again',
    holds(stage, before) {
      const after = stage.run(before);
      expect(stage.run(after)).toEqual(after);
    },
  },
  {
    title: 'loses no block and moves none',
    holds: (stage, before) => expect(stage.run(before).blocks.map(skeleton)).toEqual(before.blocks.map(skeleton)),
  },
  {
    title: 'appends to the verdicts and rewrites none',
    holds: (stage, before) =>
      expect(stage.run(before).verdicts.slice(0, before.verdicts.length)).toEqual(before.verdicts),
  },
  {
    title: 'cites only its own rules, on blocks that exist, with evidence',
    holds(stage, before) {
      const own = new Set(Object.keys(stage.rules).map((rule) => `${stage.name}/${rule}`));
      for (const verdict of added(before, stage.run(before))) {
        expect(own).toContain(verdict.rule);
        expect(Object.keys(verdict.evidence).length, verdict.rule).toBeGreaterThan(0);
        if (verdict.target !== 'document') expect(before.blocks[verdict.target], verdict.rule).toBeDefined();
      }
    },
  },
  {
    title: 'moves a block once, and only one that was in the text',
    holds(stage, before) {
      const stood = placings(before);
      const targets = added(before, stage.run(before))
        .filter((verdict) => verdict.effect !== 'note' && verdict.target !== 'document')
        .map((verdict) => Number(verdict.target));
      expect(new Set(targets).size).toBe(targets.length);
      for (const target of targets) expect(stood[target]?.place).toBe('text');
    },
  },
  {
    title: 'invents no text: the letters and digits of every block stay, in their order',
    holds(stage, before) {
      const after = stage.run(before);
      if (stage.name !== 'normalise') {
        expect(after.blocks.map(({ text }) => text)).toEqual(before.blocks.map(({ text }) => text));
        return;
      }
      // Repaired mojibake has other letters, and the information string of a code fence is markup.
      if (after.verdicts.some(({ rule }) => rule === 'normalise/mojibake' || rule === 'normalise/markup')) return;
      expect(after.blocks.map(lettersOf)).toEqual(before.blocks.map(lettersOf));
    },
  },
  {
    title: 'keeps the books: text, metadata, comments and dropped are the whole document',
    holds(stage, before) {
      const after = stage.run(before);
      const placed = { text: 0, metadata: 0, comments: 0, dropped: 0 };
      placings(after).forEach(({ place }, index) => {
        placed[place] += after.blocks[index]?.text.length ?? 0;
      });
      const held = after.blocks.reduce((sum, { text }) => sum + text.length, 0);
      expect(placed.text + placed.metadata + placed.comments + placed.dropped).toBe(held);
    },
  },
];

/** Letters and digits without the fillers that cannot be seen. */
function lettersOf({ text }: Block): string {
  return text.normalize('NFKC').replace(/[\u115F\u1160\u3164\uFFA0]|[^\p{L}\p{N}]/gu, '');
}

export interface ContractOptions {
  /** Documents as they reach the stage. */
  readonly documents: fc.Arbitrary<Document>;
  readonly runs?: number;
}

/** Declares a test for each clause of the contract. */
export function holdsContract(stage: DocumentStage, { documents, runs = 40 }: ContractOptions): void {
  describe(`the stage ${stage.name}`, () => {
    it.each(CONTRACT)('$title', ({ holds }) => {
      fc.assert(
        fc.property(documents, (document) => {
          holds(stage, deepFreeze(document));
        }),
        { numRuns: runs },
      );
    });
  });
}

/** The value, frozen through and through, so that a stage that writes to it throws. */
export function deepFreeze<Value>(value: Value): Value {
  const pending: unknown[] = [value];
  for (let current = pending.pop(); pending.length > 0 || current !== undefined; current = pending.pop()) {
    if (typeof current !== 'object' || current === null || Object.isFrozen(current)) continue;
    Object.freeze(current);
    pending.push(...Object.values(current).filter((inner) => typeof inner === 'object' && inner !== null));
  }
  return value;
}
