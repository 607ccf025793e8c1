import { createHash } from 'node:crypto';
import type { Document, Origin, Verdict } from './document.ts';
import { DecantError } from './errors.ts';
import { readPage, type StandIn } from './html/data/stand-in.ts';
import { mostBlocks } from './html/segment.ts';
import type { Hint, HintField } from './metadata.ts';
import { type Override, overriding } from './overrides.ts';
import type { CorpusStage, DocumentStage, RawDocument, Rules, Stage } from './stage.ts';
import { type BoilerplateOptions, boilerplate } from './stages/boilerplate.ts';
import { type CommentsOptions, comments } from './stages/comments.ts';
import { type DedupeOptions, dedupe } from './stages/dedupe.ts';
import { type MetadataOptions, metadata } from './stages/metadata.ts';
import { type NearDuplicatesOptions, nearDuplicates } from './stages/near-duplicates.ts';
import { type NormaliseOptions, normalise, normaliseUnmeasured } from './stages/normalise.ts';
import { type ParagraphsOptions, paragraphs } from './stages/paragraphs.ts';
import { type QualityOptions, quality } from './stages/quality.ts';
import { type TemplatesOptions, templates } from './stages/templates.ts';
import { type Decoded, decodeDocument } from './text/decode/decode.ts';
import { segmentText } from './text/segment/segment.ts';

/** The options of every stage, by the stage's name. */
export interface StageOptions {
  readonly normalise: NormaliseOptions;
  readonly comments: CommentsOptions;
  readonly boilerplate: BoilerplateOptions;
  readonly templates: TemplatesOptions;
  readonly dedupe: DedupeOptions;
  readonly metadata: MetadataOptions;
  readonly quality: QualityOptions;
  readonly paragraphs: ParagraphsOptions;
  readonly nearDuplicates: NearDuplicatesOptions;
}

/** What the pipeline is made of: the options of its stages, and what the user takes back of their verdicts. */
export interface PipelineOptions extends StageOptions {
  readonly overrides?: readonly Override[];
}

/** The pipeline: every stage, in the order in which a document goes through them, obeying the overrides. */
export function stages(options: PipelineOptions): readonly Stage[] {
  const list = [
    normalise(options.normalise),
    comments(options.comments),
    boilerplate(options.boilerplate),
    templates(options.templates),
    dedupe(options.dedupe),
    metadata(options.metadata),
    quality(options.quality),
    nearDuplicates(options.nearDuplicates),
    // Off, it would be a barrier for nothing.
    ...(options.paragraphs.across === 'keep' ? [] : [paragraphs(options.paragraphs)]),
  ];
  return overriding(list, options.overrides ?? []);
}

/** The part of the pipeline that metadata needs. */
export function describing(options: Pick<StageOptions, 'normalise' | 'metadata'>): readonly DocumentStage[] {
  return [normaliseUnmeasured(options.normalise), metadata(options.metadata)];
}

/** What is noted of a document before the first stage sees it. */
export const openingRules: Rules = {
  truncated: 'The source says that it does not hold the whole document, such as a crawler that stopped at a length.',
  attachments: 'Files are attached to the message; they are no part of the document.',
  replaced: 'Some bytes stood for no character in the encoding of the document and became U+FFFD.',
};

/** What is noted of how a document was cut. */
export const segmentRules: Rules = {
  joined: 'The page has so many pieces of text that those past the limit were joined into one block.',
  'stand-in':
    'The markup of the page holds no main text, so that of the data stands in that the page carries for scripts.',
  data: 'The block, and as many behind it as are told, were read from the data of the page, at the place that is named.',
};

/** To be raised, as a stage's version is, when the same bytes are cut into other blocks. */
export const segmentVersion = 5;

/** Decodes a raw document and cuts it into blocks; every stage starts from what this gives. */
export function openDocument(raw: RawDocument): Document {
  const decoded = decodeDocument(raw);
  let hash: string | undefined;
  const origin: Origin = {
    uri: raw.uri,
    // Who only describes a document never asks for it.
    get contentHash() {
      hash ??= contentHash(raw);
      return hash;
    },
    mediaType: decoded.mediaType,
    encoding: decoded.encoding,
    ...(raw.fetchedAt === undefined ? {} : { fetchedAt: raw.fetchedAt }),
    ...(raw.headers === undefined ? {} : { headers: raw.headers }),
  };
  const { joined, standIn, ...page } =
    decoded.mediaType === 'text/html'
      ? readPage(decoded.text)
      : { blocks: segmentText(decoded.text), hints: [], joined: 0, standIn: undefined };
  return {
    id: documentId(raw),
    origin,
    ...page,
    hints: [...fieldHints(raw), ...page.hints],
    metadata: {},
    comments: [],
    verdicts: [
      ...truncation(raw),
      ...attachmentVerdicts(raw),
      ...openingVerdicts(decoded),
      ...joiningVerdicts(joined),
      ...standInVerdicts(standIn),
    ],
  };
}

/** Of the content, and of the metadata that the row carries: a row with another title is another version. */
function contentHash({ content, fields = {} }: RawDocument): string {
  const hash = sha256('text' in content ? content.text : content.bytes);
  const carried = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return carried.length === 0 ? hash : sha256(hash + JSON.stringify(carried));
}

/** First 16 hexadecimal digits of the SHA-256 of the key that the user named, or of the URI. */
export function documentId(raw: Pick<RawDocument, 'uri' | 'key'>): string {
  return sha256(raw.key ?? raw.uri).slice(0, 16);
}

/** Takes a document through document stages. What a stage throws names the stage and the document. */
export function runStages(document: Document, list: readonly DocumentStage[]): Document {
  let current = document;
  for (const stage of list) {
    try {
      current = stage.run(current);
    } catch (cause) {
      if (cause instanceof DecantError) throw cause;
      const what = cause instanceof Error ? cause.message : String(cause);
      throw new DecantError('stage/threw', `The stage "${stage.name}" broke on this document: ${what}`, {
        cause,
        uri: document.origin.uri,
        stage: stage.name,
      });
    }
  }
  return current;
}

/** A stretch of document stages and the corpus stage, the barrier, that comes before it; none before the first. */
export interface Stretch {
  readonly barrier?: CorpusStage;
  readonly stages: readonly DocumentStage[];
}

/** Cuts the list of stages at its corpus stages. What lies between two barriers runs in any order. */
export function stretches(list: readonly Stage[]): readonly Stretch[] {
  const cut: { barrier?: CorpusStage; stages: DocumentStage[] }[] = [{ stages: [] }];
  for (const stage of list) {
    if (stage.scope === 'document') cut.at(-1)?.stages.push(stage);
    else if (cut.every(({ barrier }) => barrier?.name !== stage.name)) cut.push({ barrier: stage, stages: [] });
    else throw twoOfOneName(stage.name);
  }
  return cut;
}

function twoOfOneName(name: string): DecantError {
  const message = `Two corpus stages are named "${name}". Give each a name of its own: what is remembered of them is kept by it.`;
  return new DecantError('config/invalid', message, { stage: name });
}

/** Every rule of the stages by its full name, with the sentence that explains it. */
export function sentencesOf(list: readonly Pick<Stage, 'name' | 'rules'>[]): ReadonlyMap<string, string> {
  const named = list.flatMap(({ name, rules }) =>
    Object.entries(rules).map(([rule, sentence]) => [`${name}/${rule}`, sentence] as const),
  );
  return new Map(named);
}

const FIELD_OF_ROW: ReadonlyMap<string, HintField> = new Map([
  ['title', 'title'],
  ['subtitle', 'subtitle'],
  ['tags', 'tag'],
  ['canonical', 'canonical'],
  ['author', 'author'],
  ['date', 'published'],
  ['modified', 'modified'],
  ['publisher', 'publisher'],
  ['site', 'site'],
  ['section', 'section'],
  ['language', 'language'],
  ['description', 'description'],
  ['license', 'license'],
  ['image', 'image'],
  ['url', 'url'],
]);

function fieldHints(raw: RawDocument): readonly Hint[] {
  const hints: Hint[] = [];
  for (const [name, value] of Object.entries(raw.fields ?? {})) {
    const field = FIELD_OF_ROW.get(name);
    if (field !== undefined && value !== undefined) hints.push({ field, value, source: 'field', at: name });
  }
  if (WEB_ADDRESS.test(raw.uri)) hints.push({ field: 'url', value: raw.uri, source: 'url', at: 'uri' });
  return hints;
}

const WEB_ADDRESS = /^https?:\/\//i;

function truncation({ truncated }: RawDocument): readonly Verdict[] {
  if (truncated === undefined) return [];
  return [{ target: 'document', effect: 'note', rule: 'decode/truncated', evidence: { reason: truncated } }];
}

function attachmentVerdicts({ attachments = [] }: RawDocument): readonly Verdict[] {
  if (attachments.length === 0) return [];
  const names = attachments.slice(0, MOST_NAMES).map((name) => name.slice(0, LONGEST_NAME));
  const evidence = { files: attachments.length, names: names.join('; ') };
  return [{ target: 'document', effect: 'note', rule: 'decode/attachments', evidence }];
}

/** Attachments that are named, and characters of a name: who sends it says what it is. */
const MOST_NAMES = 20;
const LONGEST_NAME = 100;

function openingVerdicts({ replaced, encoding }: Decoded): readonly Verdict[] {
  if (replaced === 0) return [];
  return [
    { target: 'document', effect: 'note', rule: 'decode/replaced', evidence: { characters: replaced, encoding } },
  ];
}

function joiningVerdicts(joined: number): readonly Verdict[] {
  if (joined === 0) return [];
  const evidence = { joined, limit: mostBlocks };
  return [{ target: 'document', effect: 'note', rule: 'segment/joined', evidence }];
}

function standInVerdicts(standIn: StandIn | undefined): readonly Verdict[] {
  if (standIn === undefined) return [];
  const { found, words, shown, limit } = standIn;
  const evidence = { words, shown, limit };
  return [
    { target: 'document', effect: 'note', rule: 'segment/stand-in', evidence },
    ...found.map(({ at, form, block, blocks }): Verdict => {
      return { target: block, effect: 'note', rule: 'segment/data', evidence: { at, form, blocks } };
    }),
  ];
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
