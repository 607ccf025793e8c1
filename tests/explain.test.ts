import { describe, expect, it } from 'vitest';
import type { Document } from '../src/document.ts';
import { transcript, writtenTranscript } from '../src/explain.ts';
import { toLedger, toRecord } from '../src/render.ts';

const document: Document = {
  id: '0123456789abcdef',
  origin: { uri: 'a.txt', contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' },
  blocks: [
    { index: 0, kind: 'heading', text: 'A title', span: [0, 7] },
    { index: 1, kind: 'paragraph', text: 'A paragraph that stays,\nwith a second line.', span: [8, 50] },
    { index: 2, kind: 'paragraph', text: 'Share \u001B[31mthis', span: [51, 61] },
  ],
  hints: [],
  metadata: {
    title: {
      value: 'A title',
      source: 'line',
      evidence: 'A title',
      confidence: 0.8,
      alternatives: [{ value: 'Other', source: 'og' }],
    },
  },
  comments: [],
  verdicts: [
    { target: 0, effect: 'assign', to: 'metadata', rule: 'metadata/title', evidence: { value: 'A title' } },
    { target: 2, effect: 'drop', rule: 'boilerplate/share', evidence: { score: 0.1, limit: 0.5 } },
    { target: 'document', effect: 'note', rule: 'normalise/space', evidence: { edits: 2 } },
  ],
};
const plain = { colour: false, width: 80 };

describe('a transcript', () => {
  it('shows each block with the sign of its place, and rule and evidence below it', () => {
    expect(transcript(document, plain).split('\n').slice(3, 8)).toEqual([
      '=   0 heading   A title',
      '                metadata/title value="A title"',
      '+   1 paragraph A paragraph that stays, ⏎ with a second line.',
      '-   2 paragraph Share \\u001b[31mthis',
      '                boilerplate/share score=0.1 limit=0.5',
    ]);
  });

  it('shows metadata with source, confidence and what else was on offer', () => {
    expect(transcript(document, plain)).toContain('line 0.8: "A title", not "Other" (og)');
  });

  it('shows notes', () => {
    expect(transcript(document, plain)).toContain('normalise/space edits=2');
  });

  it('cuts long blocks at the width', () => {
    expect(transcript(document, { colour: false, width: 11 })).toContain('+   1 paragraph A paragraph…');
  });

  it('colours on demand only, and never lets a document write to the terminal', () => {
    expect(transcript(document, plain)).not.toContain('\u001B');
    expect(transcript(document, { colour: true, width: 80 })).not.toContain('\u001B[31mthis');
  });

  it('tells the same blocks from the results of a run', () => {
    const written = writtenTranscript({ record: toRecord(document), ledger: toLedger(document) }, plain);
    const signs = (text: string): readonly string[] =>
      text.split('\n').flatMap((line) => /^([-+=>]) +(\d+)/.exec(line)?.slice(1).join('') ?? []);
    expect(signs(written)).toEqual(signs(transcript(document, plain)));
  });

  it('tells the same fields from the results of a run', () => {
    const fields = (text: string): readonly string[] =>
      text.split('\n').filter((line) => /^title|^ +line 0/.test(line));
    const written = writtenTranscript({ record: toRecord(document), ledger: toLedger(document) }, plain);
    expect(written).toContain(`a.txt\nid ${document.id}\n\n=   0`);
    expect(fields(written)).toHaveLength(2);
    expect(fields(written)).toEqual(fields(transcript(document, plain)));
  });

  it('tells the same notes from the results of a run', () => {
    const written = writtenTranscript({ record: toRecord(document), ledger: toLedger(document) }, plain);
    expect(written).toContain('\nnormalise/space edits=2\n');
  });

  it('says why a document was not written', () => {
    const rejected = {
      id: document.id,
      uri: 'a.txt',
      rule: 'quality/empty',
      message: 'Nothing is left.',
      evidence: { blocks: 3 },
    };
    expect(writtenTranscript({ rejected, ledger: [] }, plain)).toContain(
      'not written: quality/empty blocks=3\nNothing is left.',
    );
  });
});

describe('a transcript of a hostile document', () => {
  const moving = '\u001b[2J\u009b31m\u202e';
  const hostile: Document = {
    ...document,
    origin: { ...document.origin, uri: `a${moving}.txt` },
    verdicts: [{ target: 2, effect: 'drop', rule: 'boilerplate/share', evidence: { pattern: moving } }],
    metadata: {
      title: {
        value: moving,
        source: 'line',
        evidence: moving,
        confidence: 0.8,
        alternatives: [{ value: moving, source: 'og' }],
      },
    },
  };

  it.each([
    ['as it is read', () => transcript(hostile, { colour: false, width: 80 })],
    [
      'from the results of a run',
      () => writtenTranscript({ record: toRecord(hostile), ledger: toLedger(hostile) }, { colour: false, width: 80 }),
    ],
  ])('sends nothing to the terminal that moves it: %s', (_, told) => {
    expect(told()).not.toMatch(/[\u001b\u009b\u202e]/);
  });
});
