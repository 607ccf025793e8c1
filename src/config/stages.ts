import { z } from 'zod';
import { SPAM_FORMAT, SPAM_MODEL, type SpamWeights } from '../models/spam.ts';
import type { StageOptions } from '../pipeline.ts';
import { boilerplateDefaults } from '../stages/boilerplate.ts';
import { commentsDefaults } from '../stages/comments.ts';
import { dedupeDefaults } from '../stages/dedupe.ts';
import { metadataDefaults } from '../stages/metadata.ts';
import { nearDuplicatesDefaults } from '../stages/near-duplicates.ts';
import { normaliseDefaults } from '../stages/normalise.ts';
import { paragraphsDefaults } from '../stages/paragraphs.ts';
import { qualityDefaults } from '../stages/quality.ts';
import { templatesDefaults } from '../stages/templates.ts';

/** From 0 to 1. */
export const share: z.ZodNumber = z.number().min(0).max(1);
const aboveNothing = z.number().gt(0).max(1);
/** 0 or more, whole. */
export const count: z.ZodInt = z.int().min(0);
const keepOrDrop = z.enum(['keep', 'drop']);
const keepOrStraighten = z.enum(['keep', 'straighten']);

/** Weights of a model of spam as they stand in a file. */
export const spamWeightsSchema: z.ZodType<SpamWeights> = z.strictObject({
  model: z.literal(SPAM_MODEL),
  format: z.literal(SPAM_FORMAT),
  bias: z.number(),
  measured: z.record(z.string(), z.number()),
  grams: z.base64().refine(isPowerOfTwo, 'the number of n-grams is no power of two'),
  step: z.number().positive(),
  company: z.strictObject({ author: z.number().min(0), thread: z.number().min(0) }),
  readers: z.base64(),
  slope: z.number().positive(),
  offset: z.number(),
  limit: share,
  letters: z.boolean().optional(),
  nearLimit: share,
  figures: z.strictObject({
    genuine: count,
    spam: count,
    groups: count,
    folds: count,
    wished: share.nullable(),
    falsePositives: share,
    recall: share,
  }),
});

/** Whether so many bytes are behind the base64. */
function isPowerOfTwo(base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64').length;
  return bytes > 0 && (bytes & (bytes - 1)) === 0;
}

/** The options of every stage, each with what it is for. */
export const stageSchemas: { readonly [Name in keyof StageOptions]: z.ZodType<StageOptions[Name]> } = {
  normalise: z
    .strictObject({
      quotes: keepOrStraighten
        .default(normaliseDefaults.quotes)
        .describe('Whether typographic quotes become straight ones.'),
      dashes: keepOrStraighten.default(normaliseDefaults.dashes).describe('Whether dashes become plain hyphens.'),
    })
    .prefault({}),
  comments: z
    .strictObject({
      genuine: keepOrDrop.default(commentsDefaults.genuine).describe('Whether genuine comments go to the record.'),
      spam: keepOrDrop
        .default(commentsDefaults.spam)
        .describe('Whether spam comments are dropped, or go to the record too.'),
      limit: count.default(commentsDefaults.limit).describe('Points from which a comment is spam.'),
      crowdedLimit: count.default(commentsDefaults.crowdedLimit).describe('The same in a thread that is mostly spam.'),
      crowdedShare: share
        .default(commentsDefaults.crowdedShare)
        .describe('Share of spam from which a thread is mostly spam.'),
      spamModel: z
        .union([z.string().min(1), spamWeightsSchema])
        .default(commentsDefaults.spamModel)
        .describe('The second opinion on spam: shipped, none, or the file of weights that decant learn spam wrote.'),
    })
    .prefault({}),
  boilerplate: z
    .strictObject({
      minimumScore: share
        .default(boilerplateDefaults.minimumScore)
        .describe('Score below which a block of a page is not main content.'),
      minimumLineScore: share
        .default(boilerplateDefaults.minimumLineScore)
        .describe(
          'Score below which a line of a text goes that no named rule found, times the F-score that the text promises; more is needed outside the body of a whole page. 0 leaves it to the named rules.',
        ),
      proseWords: count
        .default(boilerplateDefaults.proseWords)
        .describe('Words from which a block counts as running text, which a phrase alone does not drop.'),
    })
    .prefault({}),
  templates: z
    .strictObject({
      site: z
        .enum(['address', 'folder', 'site', 'publisher', 'section'])
        .default(templatesDefaults.site)
        .describe('What tells which site a document is of: its address, its folder, or a field of its row.'),
      minimum: z
        .int()
        .min(2)
        .default(templatesDefaults.minimum)
        .describe('Documents of a site that a paragraph must stand on to be of its template, at least.'),
      share: share
        .default(templatesDefaults.share)
        .describe("Share of a site's documents that it must stand on, at least."),
      minDocuments: count
        .default(templatesDefaults.minDocuments)
        .describe('Sites of fewer documents are not looked at; copies do not count.'),
      maxWords: count.default(templatesDefaults.maxWords).describe('A paragraph of more words is never of a template.'),
      ownShare: share
        .default(templatesDefaults.ownShare)
        .describe('Share of a document, templates aside, that must be its own for it to count; copies have less.'),
      coreShare: share
        .default(templatesDefaults.coreShare)
        .describe(
          'Share of the documents of a site from which a paragraph is a template before copies are told apart.',
        ),
      coreWords: count
        .default(templatesDefaults.coreWords)
        .describe('On a site of fewer than 20 documents, a paragraph of more words is not one then.'),
    })
    .prefault({}),
  dedupe: z
    .strictObject({
      near: z
        .boolean()
        .default(dedupeDefaults.near)
        .describe('Whether paragraphs that are only nearly the same count as repeats.'),
      containment: share
        .default(dedupeDefaults.containment)
        .describe('Least share of a paragraph that must stand in an earlier one.'),
      alignedContainment: share
        .default(dedupeDefaults.alignedContainment)
        .describe('The same beside exact repeats in the same order.'),
      alignedNeighbours: count
        .default(dedupeDefaults.alignedNeighbours)
        .describe('Exact repeats that must stand beside it then.'),
      minWords: count.default(dedupeDefaults.minWords).describe('Shorter paragraphs are never repeats by themselves.'),
      minNearWords: count.default(dedupeDefaults.minNearWords).describe('The same for near repeats.'),
      minLabelWords: count
        .default(dedupeDefaults.minLabelWords)
        .describe('The same for list items, headings and lines that end no sentence.'),
      minQuestionWords: count
        .default(dedupeDefaults.minQuestionWords)
        .describe('The same for lines that ask or announce.'),
    })
    .prefault({}),
  metadata: z
    .strictObject({
      asOf: z
        .exactOptional(
          z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })], {
            error: ({ input }) => `wants a day, such as 2024-05-31, and this is ${JSON.stringify(input)}`,
          }),
        )
        .describe('No date of a document is later than this day.'),
      cld2: z
        .boolean()
        .default(metadataDefaults.cld2)
        .describe('Weigh what CLD2 says of the language against the model; the package `cld` has to be installed.'),
    })
    .prefault({}),
  quality: z
    .strictObject({
      minWords: count.default(qualityDefaults.minWords).describe('Words that a text must have to be written.'),
      languages: z
        .exactOptional(z.array(z.string().min(2)))
        .describe('The only languages that are written, as BCP 47: ["en", "de"].'),
    })
    .prefault({}),
  paragraphs: z
    .strictObject({
      across: z
        .enum(['keep', 'exact', 'near'])
        .default(paragraphsDefaults.across)
        .describe(
          'What becomes of paragraphs that several documents share: all stay, or one of those that are the same.',
        ),
      minWords: count.default(paragraphsDefaults.minWords).describe('Shorter paragraphs are left alone.'),
      similarity: share
        .default(paragraphsDefaults.similarity)
        .describe('Least similarity of paragraphs that are nearly the same.'),
    })
    .prefault({}),
  nearDuplicates: z
    .strictObject({
      same: keepOrDrop
        .default(nearDuplicatesDefaults.same)
        .describe('Whether a document that says the same as another one is written all the same, with a note.'),
      similarity: share
        .default(nearDuplicatesDefaults.similarity)
        .describe('Least similarity of the words of two long texts that are the same.'),
      shortness: z
        .number()
        .min(0)
        .default(nearDuplicatesDefaults.shortness)
        .describe('What short texts need more, divided by the square root of the number of their words.'),
      revised: aboveNothing
        .default(nearDuplicatesDefaults.revised)
        .describe('The same of two texts that differ a little all over.'),
      spread: z
        .number()
        .min(1)
        .default(nearDuplicatesDefaults.spread)
        .describe('How much faster long runs of words are lost than short ones where differences are all over.'),
      letters: aboveNothing
        .default(nearDuplicatesDefaults.letters)
        .describe('Least similarity of the letters of two texts of which one was read by a machine.'),
      noise: share
        .default(nearDuplicatesDefaults.noise)
        .describe('Share of the long runs of words that such reading leaves whole at most.'),
      containment: share
        .default(nearDuplicatesDefaults.containment)
        .describe('Least share of a text that stands in another one for it to be contained there.'),
      sharedRuns: count
        .default(nearDuplicatesDefaults.sharedRuns)
        .describe('Least number of sampled runs of words that both must have then.'),
      numbers: count
        .default(nearDuplicatesDefaults.numbers)
        .describe('Distinct numbers from which two texts are held against each other by them.'),
      sameNumbers: share
        .default(nearDuplicatesDefaults.sameNumbers)
        .describe('Share of the numbers below which they say other things by one template.'),
      representative: share
        .default(nearDuplicatesDefaults.representative)
        .describe(
          'How alike the longest texts of two clusters must be to become one, as a share of the least similarity.',
        ),
      support: share
        .default(nearDuplicatesDefaults.support)
        .describe(
          'Share of the pairs between two clusters of several texts that must be the same for them to become one.',
        ),
      order: z
        .array(z.enum(['source', 'not-contained', 'longest', 'earliest']))
        .default([...nearDuplicatesDefaults.order])
        .describe('By what one of several documents that say the same is written, the most important first.'),
      sources: z
        .array(z.string().min(1))
        .default([...nearDuplicatesDefaults.sources])
        .describe('Beginnings of URIs, the best source first.'),
    })
    .prefault({}),
};
