import { isList, isObject, type Json, type JsonObject } from '../json-ld-source.ts';
import { collect, mainEntities, nameOf, own, rankOf, resolved, type Things, text, typeOf } from '../json-ld-things.ts';
import { PAGE_RANK } from '../schema.ts';
import type { DataText } from './data-text.ts';
import { PROSE_WORDS, type Prose, proseOf } from './prose.ts';
import type { DataSource } from './sources.ts';

/**
 * The texts of the thing that a page's JSON-LD describes as the page's own: the body of an article, the posts of a thread, a
 * question and its answers. Of several things of one rank it is the one with the page's title; where none has it, several say
 * nothing.
 */
export function linkedTexts(sources: readonly DataSource[], titles: readonly string[]): readonly DataText[] {
  return textsBy(
    (thing, things) => (isQuestionList(thing) || things.listed.has(thing) ? [] : bodyTexts(thing, things)),
    sources,
    titles,
  );
}

/** The questions and answers of a list in JSON-LD, which a page mostly has beside what it is about. */
export function linkedQuestions(sources: readonly DataSource[], titles: readonly string[]): readonly DataText[] {
  return textsBy((thing, things) => (isQuestionList(thing) ? bodyTexts(thing, things) : []), sources, titles);
}

function isQuestionList(thing: JsonObject): boolean {
  return typeOf(thing) === 'FAQPage';
}

/** What JSON-LD says of such a thing where it has no text of its own: a product, an event, a job. */
export function linkedDescription(sources: readonly DataSource[], titles: readonly string[]): readonly DataText[] {
  return textsBy(descriptionTexts, sources, titles);
}

interface ReadThings extends Things {
  /** The questions that stand in lists. */
  readonly listed: ReadonlySet<JsonObject>;
}

type Reader = (thing: JsonObject, things: ReadThings) => readonly LinkedText[];

function textsBy(read: Reader, sources: readonly DataSource[], titles: readonly string[]): readonly DataText[] {
  const found = collect(sources.map(({ value }) => value));
  const origin = originOf(sources);
  const entities = new Set(found.things.flatMap((thing) => mainEntities(thing, found.byId)));
  const ranked = found.things
    .flatMap((thing) => {
      const rank = rankOf(thing, { entities, titles });
      return rank === undefined || rank > PAGE_RANK ? [] : [{ thing, rank }];
    })
    .sort((a, b) => a.rank - b.rank);
  const listed = new Set(
    found.things
      .filter(isQuestionList)
      .flatMap((list) => objectsIn(own(list, 'mainEntity')))
      .map((one) => resolved(one, found.byId)),
  );
  const told = ranked.flatMap(({ thing, rank }) => {
    const texts = read(thing, { ...found, listed }).slice(0, MOST_TEXTS);
    return texts.some(({ words }) => words >= PROSE_WORDS) ? [{ thing, rank, texts }] : [];
  });
  const best = told.filter(({ rank }) => rank === told[0]?.rank);
  const chosen = best.length === 1 ? best[0] : best.find(({ thing }) => isNamed(thing, titles));
  const source = chosen === undefined ? undefined : origin(chosen.thing);
  if (chosen === undefined || source === undefined) return [];
  return chosen.texts.map((text) => ({
    ...{ ...text, at: `${source.at}/${text.at}` },
    ...{ form: 'json-ld', names: [], span: source.span },
  }));
}

/** Texts that are read of one thing: posts of a thread, answers to a question. */
const MOST_TEXTS = 500;

type LinkedText = Pick<DataText, 'at' | 'markup' | 'words' | 'isMarkup' | 'heading'>;

function isNamed(thing: JsonObject, titles: readonly string[]): boolean {
  const name = nameOf(thing);
  return name !== undefined && titles.some((title) => title.toLowerCase().includes(name));
}

/** The source that a thing was read from. */
function originOf(sources: readonly DataSource[]): (thing: JsonObject) => DataSource | undefined {
  const sourceOf = new Map<JsonObject, DataSource>();
  for (const source of sources) for (const thing of collect([source.value]).things) sourceOf.set(thing, source);
  return (thing) => sourceOf.get(thing);
}

/** The properties that may hold the text of a thing, by its type. */
function bodyProperties(type: string): readonly string[] {
  if (POSTS.test(type)) return ['text', 'articleBody'];
  if (ARTICLES.test(type)) return ['articleBody', 'text'];
  return type === 'Review' ? ['reviewBody'] : [];
}

const POSTS =
  /^(?:DiscussionForumPosting|SocialMediaPosting|Comment|Question|Answer|CreativeWork|Quotation|Poem|WebPage)$/;
const ARTICLES = /^(?:[A-Za-z]{0,30}Article|BlogPosting|LiveBlogPosting|Report)$/;

/** What is said below a thing, in the order in which a page shows it. */
const BELOW: ReadonlyMap<string, readonly string[]> = new Map([
  ['LiveBlogPosting', ['liveBlogUpdate']],
  ['DiscussionForumPosting', ['comment']],
  ['SocialMediaPosting', ['comment']],
  ['Comment', ['comment']],
  ['QAPage', ['mainEntity']],
  ['FAQPage', ['mainEntity']],
  ['Question', ['acceptedAnswer', 'suggestedAnswer']],
]);

/** A thing on the way, and what heads its texts where it has no head of its own. */
interface Pending {
  readonly thing: JsonObject;
  readonly at: string;
  readonly heading: string | undefined;
}

/** The texts of a thing and of those below it, read without recursion; each thing once. */
function bodyTexts(root: JsonObject, { byId }: Things): readonly LinkedText[] {
  const texts: LinkedText[] = [];
  const seen = new Set<JsonObject>();
  const pending: Pending[] = [{ thing: root, at: typeOf(root), heading: undefined }];
  for (let next = pending.pop(); next !== undefined && texts.length < MOST_TEXTS; next = pending.pop()) {
    const thing = resolved(next.thing, byId);
    if (seen.has(thing)) continue;
    seen.add(thing);
    const heading = thing === root ? undefined : (headOf(thing) ?? next.heading);
    const found = bodyOf(thing);
    if (found !== undefined) {
      const { property, ...prose } = found;
      texts.push({ ...prose, at: `${next.at}/${property}`, ...(heading === undefined ? {} : { heading }) });
    }
    pending.push(...belowOf(thing, next.at, found === undefined ? heading : undefined).reverse());
  }
  return texts;
}

/** Updates of a live blog and questions of a list have heads of their own; that of the root is the title of the page. */
function headOf(thing: JsonObject): string | undefined {
  return (text(own(thing, 'headline')) ?? text(own(thing, 'name')))?.trim() || undefined;
}

function bodyOf(thing: JsonObject): (Prose & { readonly property: string }) | undefined {
  for (const property of bodyProperties(typeOf(thing))) {
    const prose = proseOf(text(own(thing, property)) ?? '');
    if (prose !== undefined) return { ...prose, property };
  }
  return undefined;
}

/** What stands below a thing; the first of it has the head of a thing that says nothing itself, such as a question. */
function belowOf(thing: JsonObject, at: string, heading: string | undefined): Pending[] {
  const names = BELOW.get(typeOf(thing)) ?? [];
  return names
    .flatMap((name) =>
      objectsIn(own(thing, name)).map((held, index) => ({ thing: held, at: `${at}/${name}[${index + 1}]` })),
    )
    .map((below, index) => ({ ...below, heading: index === 0 ? heading : undefined }));
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  const list = value === undefined ? [] : isList(value) ? value.slice(0, MOST_TEXTS) : [value];
  return list.filter(isObject);
}

function descriptionTexts(thing: JsonObject): readonly LinkedText[] {
  if (!DESCRIBED.test(typeOf(thing))) return [];
  const prose = proseOf(text(own(thing, 'description')) ?? '');
  return prose === undefined ? [] : [{ ...prose, at: `${typeOf(thing)}/description` }];
}

const DESCRIBED = /^(?:Product|Event|Course|Dataset|JobPosting|SoftwareApplication|Book)$/;
