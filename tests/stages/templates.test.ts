import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document.ts';
import { openDocument, runStages } from '../../src/pipeline.ts';
import { placings, textBlocks } from '../../src/placing.ts';
import type { SketchOf } from '../../src/stage.ts';
import { normalise } from '../../src/stages/normalise.ts';
import { type TemplateDecision, templates, templatesDefaults } from '../../src/stages/templates.ts';

const FIXTURES = new URL('../../fixtures/templates/', import.meta.url);
const CASE = /^(?<sign>[+-]) (?<text>.*?)(?: \[(?<rule>[a-z-]+)\])?$/u;

const stage = templates();
const NAMES = ['miller', 'baker', 'ferryman', 'weaver', 'cooper', 'mason'];

function documentOf(uri: string, text: string, fields: Readonly<Record<string, string>> = {}): Document {
  const mediaType = text.startsWith('<') ? 'text/html' : 'text/plain';
  return runStages(openDocument({ uri, content: { text }, mediaType, fields }), [normalise()]);
}

async function decided(
  documents: readonly Document[],
  limits = templatesDefaults,
): Promise<Map<string, TemplateDecision>> {
  const { sketch, decide } = templates(limits);
  const sketches: readonly SketchOf<Uint8Array>[] = documents
    .map((document) => ({ id: document.id, uri: document.origin.uri, sketch: sketch(document) }))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const found = new Map<string, TemplateDecision>();
  const store = {
    size: sketches.length,
    async *sorted() {
      yield* sketches;
    },
  };
  for await (const [id, decision] of decide(store)) found.set(id, JSON.parse(JSON.stringify(decision)));
  return found;
}

async function judged(documents: readonly Document[]): Promise<readonly Document[]> {
  const found = await decided(documents);
  return documents.map((document) => stage.apply(document, found.get(document.id)));
}

const textOf = (document: Document | undefined): readonly string[] =>
  document === undefined ? [] : textBlocks(document).map(({ text }) => text);

/** The documents of a fixture: lines with a sign, under a URI each. */
function fixture(name: string): readonly { readonly uri: string; readonly lines: readonly string[] }[] {
  const whole = readFileSync(new URL(name, FIXTURES), 'utf8').trimEnd();
  return whole
    .split(/^= /mu)
    .slice(1)
    .map((part) => {
      const [uri = '', ...lines] = part.trimEnd().split('\n');
      return { uri, lines };
    });
}

const bare = (line: string): string => CASE.exec(line)?.groups?.['text'] ?? line;

describe('the fixtures', () => {
  it.each(readdirSync(FIXTURES).toSorted())('come out as they say: %s', async (name) => {
    const site = fixture(name);
    const documents = site.map(({ uri, lines }) => documentOf(uri, lines.map(bare).join('\n\n')));
    const after = await judged(documents);
    const told = after.map((document, at) =>
      placings(document).map(({ verdict }, index) => {
        const text = bare(site[at]?.lines[index] ?? '');
        return verdict === undefined ? `+ ${text}` : `- ${text} [${verdict.rule.replace('templates/', '')}]`;
      }),
    );
    expect(told).toEqual(site.map(({ lines }) => lines));
  });
});

const NOUNS = ['harbour', 'orchard', 'tunnel', 'meadow', 'library', 'quarry', 'station', 'bakery', 'chapel', 'weir'];
const story = (at: number): string =>
  `Nobody at the ${NOUNS[at % 10]} number ${at} expected the ${NOUNS[(at * 7 + 3) % 10]} of ${at * 13} to be opened so early in that year.`;
const FOOTER = 'Printed for the members of the society and for nobody else.';
const site = (count: number, more: (at: number) => readonly string[] = () => []): readonly Document[] =>
  Array.from({ length: count }, (_, at) =>
    documentOf(`https://society.example/${at}`, [story(at), ...more(at), FOOTER].join('\n\n')),
  );

describe('the templates of a site', () => {
  it('are dropped with how many documents of the site they stand on', async () => {
    const documents = [...site(7), documentOf('https://society.example/own', story(99))];
    const verdict = (await judged(documents))[0]?.verdicts.at(-1);
    expect(verdict).toEqual({
      target: 1,
      effect: 'drop',
      rule: 'templates/recurring',
      evidence: { documents: 7, of: 8, limit: 3, site: 'society.example' },
    });
  });

  it('are those of one site: what stands on many sites is none', async () => {
    const documents = Array.from({ length: 12 }, (_, at) =>
      documentOf(`https://society-${at}.example/`, `${story(at)}\n\n${FOOTER}`),
    );
    expect(await decided(documents)).toEqual(new Map());
  });

  it('are found on pages as in texts', async () => {
    const documents = Array.from({ length: 6 }, (_, at) =>
      documentOf(
        `https://society.example/${at}`,
        `<html><body><main><p>${story(at)}</p><p>${FOOTER}</p></main></body></html>`,
      ),
    );
    expect((await judged(documents)).map(textOf)).toEqual(documents.map((_, at) => [story(at)]));
  });

  it('are found in scripts without spaces', async () => {
    const footer = '本誌の記事を許可なく転載することを禁じます。';
    const documents = ['港の朝', '山の村', '古い駅', '雪の夜', '川の橋'].map((place, at) =>
      documentOf(`https://a.example/${at}`, `${place}について、記者は長い時間をかけて住民の話を聞いた。\n\n${footer}`),
    );
    expect((await judged(documents)).every((document) => !textOf(document).includes(footer))).toBe(true);
  });

  it('take the site from the folder where there is no address, and from a field where it is named', async () => {
    const lines = [0, 1, 2, 3, 4].map((at) => `${story(at)}\n\n${FOOTER}`);
    const byFolder = lines.map((text, at) => documentOf(`papers/${at}.txt`, text));
    const byField = lines.map((text, at) =>
      documentOf(`https://host-${at}.example/`, text, { publisher: 'The Society' }),
    );
    expect([...(await decided(byFolder)).values()].map((decision) => decision.site)).toEqual(lines.map(() => 'papers'));
    expect(await decided(byField)).toEqual(new Map());
    expect((await decided(byField, { ...templatesDefaults, site: 'publisher' })).size).toBe(5);
  });

  it('never are paragraphs of more words than the limit', async () => {
    const long = Array.from({ length: 401 }, (_, at) => `word${at}`).join(' ');
    const documents = site(8, () => [long]);
    expect((await judged(documents)).every((document) => textOf(document).includes(long))).toBe(true);
  });

  it('never are code, tables or lines that part sections', async () => {
    const code = '```\nnpm install\n```';
    const after = await judged(site(8, () => [code, '* * *']));
    expect(after.map((document) => document.verdicts.filter(({ effect }) => effect === 'drop').length)).toEqual(
      after.map(() => 1),
    );
  });

  it('take a line that stands as the title of all for the title of none', async () => {
    const documents = Array.from({ length: 6 }, (_, at) =>
      documentOf(
        `https://society.example/${at}`,
        `The Society of Small Things\n\nMay ${at + 1}, 2014\n\n${story(at)}\n\n${story(at + 50)}`,
      ),
    );
    expect(documents.every(({ hints }) => hints.some(({ field }) => field === 'title'))).toBe(true);
    const after = await judged(documents);
    expect(after.flatMap(({ verdicts }) => verdicts.map(({ rule }) => rule))).toEqual(
      after.map(() => 'templates/title'),
    );
    expect(after.some(({ hints }) => hints.some(({ field }) => field === 'title'))).toBe(false);
  });

  it('leave a document whole where nothing else would be left, and say so', async () => {
    const documents = [...site(8), documentOf('https://society.example/empty', FOOTER)];
    const last = (await judged(documents)).at(-1);
    expect(textOf(last)).toEqual([FOOTER]);
    expect(last?.verdicts.map(({ rule, effect }) => [rule, effect])).toEqual([['templates/kept', 'note']]);
  });

  it('are no paragraphs that recur because whole documents do, be they revised or not', async () => {
    const body = [1, 2, 3, 4, 5, 6].map((at) => story(at * 100));
    const copies = Array.from({ length: 20 }, (_, at) =>
      documentOf(`https://society.example/copy/${at}`, [...body.with(at % 6, story(1000 + at)), FOOTER].join('\n\n')),
    );
    const after = (await judged([...site(20), ...copies])).slice(20);
    for (const document of after) expect(textOf(document)).toHaveLength(6);
  });

  it('are no paragraphs of a folder that holds one document in its revisions', async () => {
    const paragraph = (at: number): string => `${story(at)} ${story(at + 1)}`;
    const body = [1, 2, 3, 4, 5, 6].map((at) => paragraph(at * 100));
    const revisions = Array.from({ length: 8 }, (_, at) =>
      documentOf(`drafts/${at}.txt`, body.with(at % 6, paragraph(1000 + at)).join('\n\n')),
    );
    expect(await decided(revisions)).toEqual(new Map());
  });

  it('are the same when the stage has spoken before', async () => {
    const documents = site(6);
    const found = await decided(documents);
    for (const document of documents) {
      const once = stage.apply(document, found.get(document.id));
      expect(stage.apply(once, found.get(document.id))).toEqual(once);
    }
  });
});

const line = fc.constantFrom(
  FOOTER,
  'Read on the members’ page',
  '12 replies',
  '31 replies',
  'THE SOCIETY',
  '* * *',
  '',
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(story),
);
const anySite = fc.array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 14 });

describe('the laws of templates', () => {
  it('are known by the documents that another stage took them out of', async () => {
    const line = 'Letters to the editor of the harbour gazette';
    const documents = Array.from({ length: 6 }, (_, at) => {
      const document = documentOf(
        `https://gazette.example/${at}`,
        `Story ${'abcdef'.charAt(at)} of the ${NAMES[at]} begins on a ferry and ends well.\n\n${line}`,
      );
      const drop = { target: 1, effect: 'drop', rule: 'boilerplate/line', evidence: { found: line } } as const;
      return at === 0 ? document : { ...document, verdicts: [...document.verdicts, drop] };
    });
    const [left] = await judged(documents);
    expect(textOf(left)).not.toContain(line);
  });

  it('never empties a document, and drops only what stood in the text', async () => {
    await fc.assert(
      fc.asyncProperty(anySite, async (texts) => {
        const documents = texts.map((lines, at) => documentOf(`https://a.example/${at}`, lines.join('\n\n')));
        for (const [index, after] of (await judged(documents)).entries()) {
          const before = textOf(documents[index]);
          expect(textOf(after).length > 0).toBe(before.length > 0);
          expect(after.blocks).toEqual(documents[index]?.blocks);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives one answer whatever the order of the documents', async () => {
    await fc.assert(
      fc.asyncProperty(anySite, fc.integer(), async (texts, seed) => {
        const documents = texts.map((lines, at) => documentOf(`https://a.example/${at}`, lines.join('\n\n')));
        const shuffled = fc.sample(fc.shuffledSubarray([...documents], { minLength: documents.length }), {
          numRuns: 1,
          seed,
        });
        expect(await decided(shuffled[0] ?? [])).toEqual(await decided(documents));
      }),
      { numRuns: 40 },
    );
  });
});
