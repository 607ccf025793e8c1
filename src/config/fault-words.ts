import { nearest } from '../text/nearest.ts';

/** What a schema says is wrong at one place, before it is put into words. */
interface Fault {
  readonly code?: string;
  readonly input?: unknown;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
}

/**
 * What is wrong with a value that a user wrote, in words that name what is wanted and what stands there; undefined where the
 * schema has words of its own.
 */
export function faultInWords(fault: Fault): string | undefined {
  if (fault.code === 'unrecognized_keys') return `unknown key ${fault.keys?.join(', ')}`;
  const wanted = wantedBy(fault);
  if (wanted === undefined) return undefined;
  if (fault.input === undefined) return `is missing; wants ${wanted}`;
  return `wants ${wanted}, and this is ${shown(fault.input)}${meant(fault)}`;
}

function wantedBy({ code, expected, origin, minimum, maximum, inclusive, values }: Fault): string | undefined {
  if (code === 'invalid_type') return KINDS.get(expected ?? '');
  if (code === 'invalid_value') return listed(values ?? []);
  const unit = UNITS.get(origin ?? '') ?? '';
  if (code === 'too_small' && origin === 'string' && Number(minimum) === 1) return 'a text that is not empty';
  if (code === 'too_small') return inclusive ? `${minimum}${unit} or more` : `more than ${minimum}${unit}`;
  if (code === 'too_big') return inclusive ? `${maximum}${unit} or less` : `less than ${maximum}${unit}`;
  return undefined;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['boolean', 'true or false'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['string', 'a text'],
  ['array', 'a list, such as ["a", "b"]'],
  ['object', 'a group of keys, such as { "key": "value" }'],
  ['record', 'a group of keys, such as { "key": "value" }'],
]);

const UNITS: ReadonlyMap<string, string> = new Map([
  ['string', ' characters'],
  ['array', ' entries'],
]);

/** `a, b or c`. */
function listed(values: readonly unknown[]): string {
  const words = values.map(String);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function meant({ values = [], input }: Fault): string {
  const choice = typeof input === 'string' ? nearest(input, values.map(String)) : undefined;
  return choice === undefined ? '' : `; did you mean "${choice}"?`;
}

/** Characters of a value that are shown. */
const WIDTH = 60;

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value);
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
}
