import { withVerdicts } from '../../src/document.ts';
import type { CorpusStage, StageIndex } from '../../src/stage.ts';

/** The lines of a document, and the folder that it stands in. */
export interface SiteSketch {
  readonly site: string;
  readonly lines: readonly string[];
}

/** By document, the lines of one site. */
type Site = Map<string, readonly string[]>;

const RULE = 'recurring/line';
const LEAST_DOCUMENTS = 3;
const LEAST_SHARE = 0.5;

/**
 * A small corpus stage of the kind that looks for what recurs on a site: lines that stand on most documents of a folder.
 * It keeps an index by site, and decides again on the sites of which a document has changed.
 */
export function recurring(told: string[] = []): CorpusStage<SiteSketch, readonly string[]> {
  return {
    scope: 'corpus',
    name: 'recurring',
    version: 1,
    rules: { line: 'The line stands on most documents of its folder.' },
    sketch: ({ origin, blocks }) => ({
      site: origin.uri.slice(0, origin.uri.lastIndexOf('/') + 1),
      lines: blocks.map((block) => block.text),
    }),
    async *decide({ sorted }, index) {
      told.push('recurring decides');
      let site: Site = new Map();
      let name: string | undefined;
      for await (const { id, sketch } of sorted()) {
        // By URI, the documents of a folder come one after another.
        if (name !== undefined && name !== sketch.site) {
          yield* await settled(site, name, index);
          site = new Map();
        }
        name = sketch.site;
        site.set(id, sketch.lines);
      }
      if (name !== undefined) yield* await settled(site, name, index);
    },
    async *revise({ changes, index }) {
      told.push(`recurring revises ${changes.size}`);
      const touched = new Map<string, Site>();
      const siteOf = async (name: string): Promise<Site> => {
        const site = touched.get(name) ?? decoded(await index.read(name));
        touched.set(name, site);
        return site;
      };
      for await (const { id, before, after } of changes.sorted()) {
        if (before !== undefined) (await siteOf(before.site)).delete(id);
        if (after !== undefined) (await siteOf(after.site)).set(id, after.lines);
      }
      for (const [name, site] of touched) yield* await settled(site, name, index);
    },
    apply(document, lines = []) {
      const drops = document.blocks
        .filter((block) => lines.includes(block.text))
        .map(
          ({ index }) => ({ target: index, effect: 'drop', rule: RULE, evidence: { lines: lines.length } }) as const,
        );
      return withVerdicts(document, drops);
    },
  };
}

/** Keeps a site, and decides on its documents. */
async function settled(
  site: Site,
  name: string,
  index: StageIndex | undefined,
): Promise<readonly (readonly [string, readonly string[]])[]> {
  if (site.size === 0) await index?.remove(name);
  else await index?.write(name, Buffer.from(JSON.stringify([...site].sort())));
  const frequencies = new Map<string, number>();
  for (const lines of site.values())
    for (const line of new Set(lines)) frequencies.set(line, (frequencies.get(line) ?? 0) + 1);
  const recurs = (line: string): boolean => {
    const documents = frequencies.get(line) ?? 0;
    return documents >= LEAST_DOCUMENTS && documents > LEAST_SHARE * site.size;
  };
  return [...site].map(([id, lines]) => [id, lines.filter(recurs)] as const);
}

function decoded(bytes: Uint8Array | undefined): Site {
  return new Map(bytes === undefined ? [] : JSON.parse(Buffer.from(bytes).toString()));
}
