import { createRequire } from 'node:module';
import { eld } from 'eld/large';
import { franc } from 'franc';
import { detect as tinyld } from 'tinyld';
import { cld2 } from '../src/text/language/cld2.ts';
import { detectLanguage } from '../src/text/language/language.ts';
import type { SecondOpinion } from '../src/text/language/second-opinion.ts';

/** What a system says of a text: a language as ISO 639-1, and how sure it is where it says so. */
export interface Answer {
  readonly language: string;
  readonly confidence?: number;
}

/** A system under test. */
export interface Identifier {
  readonly system: string;
  identify(text: string): Answer | Promise<Answer>;
}

/** Macrolanguages and old codes, as the sets write them. */
const WRITTEN: Readonly<Record<string, string>> = { no: 'nb', iw: 'he', jw: 'jv', in: 'id', fil: 'tl', mo: 'ro' };
/** ISO 639-3 codes of franc that `Intl` does not know the two-letter code of. */
const INDIVIDUAL: Readonly<Record<string, string>> = {
  als: 'sq',
  arb: 'ar',
  azj: 'az',
  azb: 'az',
  ckb: 'ku',
  cmn: 'zh',
  ekk: 'et',
  khk: 'mn',
  lvs: 'lv',
  npi: 'ne',
  pbu: 'ps',
  pes: 'fa',
  plt: 'mg',
  swh: 'sw',
  uzn: 'uz',
  ydd: 'yi',
  zlm: 'ms',
};

function written(code: string): string {
  const base = (code.split('-')[0] ?? '').toLowerCase();
  if (base === '') return 'und';
  const short = INDIVIDUAL[base] ?? new Intl.Locale(base).language;
  return WRITTEN[short] ?? short;
}

/** decant as installed, or with a second opinion. */
function own(system: string, second?: SecondOpinion): Identifier {
  return {
    system,
    identify(text) {
      const { value, confidence } = detectLanguage(text, second);
      return { language: written(value), confidence };
    },
  };
}

const INSTALLED: readonly Identifier[] = [
  own('decant'),
  { system: 'franc', identify: (text) => ({ language: written(franc(text, { minLength: 1 })) }) },
  { system: 'eld', identify: (text) => ({ language: written(eld.detect(text).language) }) },
  { system: 'tinyld', identify: (text) => ({ language: written(tinyld(text)) }) },
];

/** decant first, franc second, then the other systems that are installed; says aloud when CLD2 is not among them. */
export function identifiers(): readonly Identifier[] {
  const peer = installedCld2();
  if (peer === undefined)
    process.stderr.write(
      'CLD2 IS NOT INSTALLED and is not measured. It compiles at install: npm install --no-save cld --allow-scripts=cld\n',
    );
  return peer === undefined ? INSTALLED : [...INSTALLED, peer, own('decant with cld2', cld2())];
}

/** What is used of the package `cld`. */
interface Cld {
  detect(text: string, options: { readonly bestEffort: boolean }): Promise<{ languages: readonly { code: string }[] }>;
}

function installedCld2(): Identifier | undefined {
  const require = createRequire(import.meta.url);
  try {
    const cld: Cld = require('cld');
    return { system: 'cld2', identify: (text) => answerOf(cld, text) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** CLD2 rejects where it has no answer. */
async function answerOf(cld: Cld, text: string): Promise<Answer> {
  try {
    const { languages } = await cld.detect(text, { bestEffort: true });
    return { language: written(languages[0]?.code ?? '') };
  } catch (error) {
    if (error instanceof Error && error.message === 'Failed to identify language') return { language: 'und' };
    throw error;
  }
}
