import type { Document, Evidence } from '../document.ts';
import { withVerdicts } from '../document.ts';
import { placings } from '../placing.ts';
import type { CorpusStage, Judgement, Revision, SketchStore } from '../stage.ts';
import { cite, hasJudged } from '../stage.ts';
import { packKeys, placesOf, unpackKeys, unpackSite } from '../text/recurring/packed-keys.ts';
import { type ParagraphKey, paragraphKey } from '../text/recurring/paragraph-key.ts';
import { createSections } from '../text/recurring/sections.ts';
import { type SiteBy, siteOf } from '../text/recurring/site.ts';
import { type Found, type SitePage, siteTemplates } from '../text/recurring/site-templates.ts';
import type { TemplateLimits } from '../text/recurring/template-limits.ts';
import { keysOf, linesOf, type TemplateLine } from '../text/recurring/template-lines.ts';

/** What counts as the template of a site. Shares lie between 0 and 1. */
export interface TemplatesOptions extends TemplateLimits {
  /** What tells which site a document is of. */
  readonly site: SiteBy;
}

/** Limits by the sweep over made sites (`npm run bench -- template-sweep`); the table is in docs/templates.md. */
export const templatesDefaults: TemplatesOptions = {
  site: 'address',
  minimum: 3,
  share: 0.1,
  minDocuments: 5,
  maxWords: 400,
  ownShare: 0.5,
  coreShare: 0.5,
  coreWords: 20,
};

const rules = {
  recurring: 'The paragraph recurs on documents of the same site, whatever they are about.',
  heading: 'The heading recurs on documents of the same site, and stands among what recurs or heads nothing else.',
  title: 'The line stands where a title would, on documents of the same site that are not about the same.',
  kept: 'All of the text recurs on documents of the same site, so none of it was taken out.',
};
type Rule = keyof typeof rules;

/** What recurs on the document, with the name of its site. */
export interface TemplateDecision extends Found {
  readonly site: string;
}

/**
 * Drops what belongs to the site and not to the document: paragraphs that recur across its documents, numbers aside. Needs
 * no marks of structure, so it works for plain text. Never takes all of a document's text.
 */
export function templates(options: TemplatesOptions = templatesDefaults): CorpusStage<Uint8Array, TemplateDecision> {
  return {
    scope: 'corpus',
    name: 'templates',
    version: 2,
    rules,
    sketching: { site: options.site },
    sketch: (document) => packKeys(siteOf(document, options.site), sketchedKeys(document)),
    decide: (sketches) => decide(sketches, options),
    revise: (revision) => revise(revision, options),
    apply: (document, decision) => (decision === undefined ? document : apply(document, decision)),
  };
}

async function* decide(
  sketches: SketchStore<Uint8Array>,
  limits: TemplateLimits,
): AsyncGenerator<readonly [string, TemplateDecision]> {
  for await (const [id, decision] of decisions(sketches, { limits })) {
    if (decision !== undefined) yield [id, decision];
  }
}

/**
 * Sites know nothing of one another: those that a change touched are decided anew, the others stand. How many documents a
 * site has is part of the evidence on all of them, so that there is no less to do.
 */
async function* revise(
  { changes, sketches, decision: standing }: Revision<Uint8Array, TemplateDecision>,
  limits: TemplateLimits,
): AsyncGenerator<readonly [string, TemplateDecision | undefined]> {
  const only = new Set<string>();
  const changed = new Set<string>();
  for await (const { id, before, after } of changes.sorted()) {
    for (const sketch of [before, after]) if (sketch !== undefined) only.add(unpackSite(sketch));
    changed.add(id);
  }
  for await (const [id, decision] of decisions(sketches, { limits, only })) {
    if (changed.has(id)) {
      if (decision !== undefined) yield [id, decision];
    } else if (JSON.stringify(decision) !== JSON.stringify(await standing(id))) yield [id, decision];
  }
}

/** For every document of the sites that are asked for: what is decided of it. */
async function* decisions(
  sketches: SketchStore<Uint8Array>,
  { limits, only }: { readonly limits: TemplateLimits; readonly only?: ReadonlySet<string> },
): AsyncGenerator<readonly [string, TemplateDecision | undefined]> {
  const pages = async function* (): AsyncGenerator<SitePage & { readonly id: string }> {
    for await (const { id, sketch } of sketches.sorted()) {
      const site = unpackSite(sketch);
      if (only?.has(site) !== false) yield { id, site, keys: unpackKeys(sketch) };
    }
  };
  const found = await siteTemplates({ pages, limits });
  for await (const page of pages()) {
    const on = found.on(page);
    yield [page.id, on === undefined ? undefined : { site: page.site, ...on }];
  }
}

/**
 * What is in the text, and behind it what a stage before took out: a line that is taken out of most documents of a site
 * recurs there, and goes where it was left as well. Of plain text only, since a page has hundreds of such lines.
 */
function sketchedKeys(document: Document): readonly ParagraphKey[] {
  const own = keysOf(linesOf(document));
  if (document.origin.mediaType === 'text/html') return own;
  const known = new Set(own.map(({ high, low }) => `${high} ${low}`));
  const placed = placings(document);
  const dropped = document.blocks.flatMap((block): readonly ParagraphKey[] => {
    if (placed[block.index]?.place !== 'dropped') return [];
    const key = paragraphKey(block.text);
    // Its words are none of the text's.
    return key === undefined || known.has(`${key.high} ${key.low}`) ? [] : [{ ...key, words: 0 }];
  });
  return [...own, ...dropped];
}

function apply(document: Document, { site, of, limit, on }: TemplateDecision): Document {
  if (hasJudged(document, 'templates')) return document;
  const lines = linesOf(document);
  const counts = countsOf(lines, on);
  const drops = dropsOf(lines, counts);
  if (drops.size === 0) return document;
  const evidence = (target: number): Evidence => ({ documents: counts.get(target) ?? 0, of, limit, site });
  const judgements: readonly Judgement<Rule>[] = lines.some((line) => isText(line) && !drops.has(line.block.index))
    ? [...drops].map(([target, rule]) => ({ rule, target, effect: 'drop', evidence: evidence(target) }))
    : [{ rule: 'kept', target: 'document', effect: 'note', evidence: { paragraphs: drops.size, of, limit, site } }];
  return withVerdicts(withoutTitles(document, judgements), cite('templates', judgements));
}

/** What a document is about stands in these. */
function isText({ role }: TemplateLine): boolean {
  return role !== 'title' && role !== 'metadata';
}

/** By block: the documents that its paragraph recurs on, where they reach the limit. */
function countsOf(lines: readonly TemplateLine[], on: TemplateDecision['on']): ReadonlyMap<number, number> {
  const byPlace = new Map(on);
  const places = placesOf(keysOf(lines));
  const counts = new Map<number, number>();
  let next = 0;
  for (const { block, titleKey: own } of lines) {
    if (own !== undefined) next += 1;
    const documents = byPlace.get(places[next] ?? -1);
    if (documents !== undefined) counts.set(block.index, documents);
    next += 1;
  }
  return counts;
}

/** What is dropped, by block, in reading order. */
function dropsOf(lines: readonly TemplateLine[], counts: ReadonlyMap<number, number>): ReadonlyMap<number, Rule> {
  const empty = emptyHeadings(lines, counts);
  const drops = new Map<number, Rule>();
  let isBelowDrop = true;
  for (const { block, role } of lines) {
    const rule = counts.has(block.index) ? ruleFor(role) : undefined;
    // A heading without a mark is a guess: below what was dropped, or above everything, it is one more line of that.
    const isMarked = rule === 'heading' && block.level !== undefined;
    const isDropped: boolean =
      rule !== undefined && (rule !== 'heading' || empty.has(block.index) || (isBelowDrop && !isMarked));
    if (rule !== undefined && isDropped) drops.set(block.index, rule);
    isBelowDrop = isDropped;
  }
  return drops;
}

function ruleFor(role: TemplateLine['role']): Rule | undefined {
  if (role === 'free') return 'recurring';
  return role === 'heading' || role === 'title' ? role : undefined;
}

/** Headings that recur and head nothing that does not. */
function emptyHeadings(lines: readonly TemplateLine[], counts: ReadonlyMap<number, number>): ReadonlySet<number> {
  const empty = new Set<number>();
  const sections = createSections();
  for (const { block, role } of lines.toReversed()) {
    const isCommon = counts.has(block.index);
    if (role === 'heading') {
      if (sections.close(block.level ?? 1, isCommon)) empty.add(block.index);
    } else if (role === 'fixed' || (role === 'free' && !isCommon)) sections.keep();
  }
  return empty;
}

/** A line that recurs as a title is the title of none: what it hints at is not to be chosen. */
function withoutTitles(document: Document, judgements: readonly Judgement<Rule>[]): Document {
  const gone = new Set(judgements.flatMap(({ rule, target }) => (rule === 'title' ? [target] : [])));
  if (gone.size === 0) return document;
  const isGone = ({ source, at }: Document['hints'][number]): boolean =>
    source === 'line' && typeof at === 'number' && gone.has(at);
  return { ...document, hints: document.hints.filter((hint) => !isGone(hint)) };
}
