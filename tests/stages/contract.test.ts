import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.ts';
import type { Document } from '../../src/document.ts';
import { withoutMeasures } from '../../src/document.ts';
import { stages } from '../../src/pipeline.ts';
import type { DocumentStage } from '../../src/stage.ts';
import { documentsAfter } from '../arbitrary.ts';
import { CONTRACT, deepFreeze, holdsContract } from '../contract.ts';

const list = stages(resolveConfig([])).filter((stage): stage is DocumentStage => stage.scope === 'document');
/** The first stages need layout and features; those after them must do without, as after a barrier. */
const WITH_MEASURES = new Set(['normalise', 'comments', 'boilerplate']);

for (const [index, stage] of list.entries()) {
  const documents = documentsAfter(list.slice(0, index));
  holdsContract(stage, { documents: WITH_MEASURES.has(stage.name) ? documents : documents.map(withoutMeasures) });
}

const document: Document = deepFreeze({
  id: '0000000000000000',
  origin: { uri: 'a.txt', contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' },
  blocks: [
    { index: 0, kind: 'paragraph', text: 'One.', span: [0, 4] },
    { index: 1, kind: 'paragraph', text: 'Two.', span: [5, 9] },
  ],
  hints: [],
  metadata: {},
  comments: [],
  verdicts: [{ target: 1, effect: 'drop', rule: 'earlier/rule', evidence: { found: 'Two.' } }],
});

function stageThat(run: (document: Document) => Document): DocumentStage {
  return { scope: 'document', name: 'bad', version: 1, rules: { rule: 'A rule.' }, run };
}

function clauseOf(words: string): (stage: DocumentStage) => void {
  const clause = CONTRACT.find(({ title }) => title.includes(words));
  if (clause === undefined) throw new TypeError(`Expected a clause with the words "${words}"`);
  return (stage) => clause.holds(stage, document);
}

let calls = 0;
function nextCall(): string {
  calls += 1;
  return String(calls);
}
const drop = { target: 0, effect: 'drop', rule: 'bad/rule', evidence: { found: 'One.' } } as const;

/** A stage that breaks each clause, and the clause that must catch it. */
const BAD: readonly (readonly [string, string, DocumentStage])[] = [
  ['writes to its input', 'untouched', stageThat((input) => Object.assign(input, { id: 'x' }))],
  ['is not a function of its input', 'same answer', stageThat((input) => ({ ...input, id: nextCall() }))],
  [
    'puts what JSON cannot hold',
    'survives JSON',
    stageThat((input) => ({ ...input, metadata: { title: undefined } as never })),
  ],
  ['drops more each time', 'run again', stageThat((input) => ({ ...input, verdicts: [...input.verdicts, drop] }))],
  ['loses a block', 'loses no block', stageThat((input) => ({ ...input, blocks: input.blocks.slice(1) }))],
  ['rewrites a verdict', 'appends', stageThat((input) => ({ ...input, verdicts: [] }))],
  [
    'cites a rule of another stage',
    'own rules',
    stageThat((input) => ({ ...input, verdicts: [...input.verdicts, { ...drop, rule: 'other/rule' }] })),
  ],
  [
    'gives no evidence',
    'own rules',
    stageThat((input) => ({ ...input, verdicts: [...input.verdicts, { ...drop, evidence: {} }] })),
  ],
  [
    'moves what was moved',
    'moves a block once',
    stageThat((input) => ({ ...input, verdicts: [...input.verdicts, { ...drop, target: 1 }] })),
  ],
  [
    'invents text',
    'invents no text',
    stageThat((input) => ({ ...input, blocks: input.blocks.map((block) => ({ ...block, text: `${block.text}!` })) })),
  ],
];

describe('the contract', () => {
  it.each(BAD)('catches a stage that %s', (_, words, stage) => {
    expect(() => clauseOf(words)(stage)).toThrow();
  });
});
