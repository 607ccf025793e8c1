import type { Finding, Hint, HintSource, Rights } from '../../metadata.ts';
import type { Evidence } from './found.ts';

const NO_AI = /(?:^|[\s,:])(?:noai|noimageai)(?:[\s,]|$)/iu;
const RESERVED = /^\s?1\s?$/;
const NOT_RESERVED = /^\s?0\s?$/;
const FREE = /^(?:https?:\/\/schema\.org\/)?(true|false)$/iu;
/** What a page says of its own rights is not in doubt. */
const SAID = 0.97;

interface Signal {
  readonly rights: Rights;
  readonly source: HintSource;
  readonly words: string;
}

/**
 * What a page, or the server that gave it, says that others may do with it: `noai` for robots, the TDM Reservation Protocol,
 * and whether it is free to read. What nobody says is absent, and so is the whole where nobody says anything.
 */
export function foundRights({ hints, document }: Evidence): Finding<Rights> | undefined {
  const signals = [...headerSignals(document.origin.headers), ...(hints.get('rights') ?? []).flatMap(signalOf)];
  const [first] = signals;
  if (first === undefined) return undefined;
  return {
    // Of two that contradict each other the first counts: the server's word before that of the page.
    value: Object.assign({}, ...signals.map(({ rights }) => rights).toReversed()),
    source: first.source,
    evidence: [...new Set(signals.map(({ words }) => words))].join('; '),
    confidence: SAID,
    alternatives: [],
  };
}

function signalOf({ value, source, detail }: Hint): readonly Signal[] {
  const property = detail?.['property'] ?? '';
  const rights = rightsOf(property.toLowerCase(), value);
  return rights === undefined ? [] : [{ rights, source, words: `${property}: ${value}` }];
}

const HEADERS: ReadonlyMap<string, string> = new Map([
  ['x-robots-tag', 'robots'],
  ['tdm-reservation', 'tdm-reservation'],
  ['tdm-policy', 'tdm-policy'],
]);

function headerSignals(headers: Readonly<Record<string, string>> = {}): readonly Signal[] {
  return Object.entries(headers).flatMap(([name, value]): readonly Signal[] => {
    const rights = rightsOf(HEADERS.get(name.toLowerCase()) ?? '', value);
    return rights === undefined ? [] : [{ rights, source: 'field', words: `${name}: ${value}` }];
  });
}

function rightsOf(property: string, value: string): Rights | undefined {
  if (property === 'robots') return NO_AI.test(value) ? { noAi: true } : undefined;
  if (property === 'tdm-policy') return URL.canParse(value) ? { tdmPolicy: value } : undefined;
  if (property === 'tdm-reservation') {
    if (RESERVED.test(value)) return { tdmReservation: true };
    return NOT_RESERVED.test(value) ? { tdmReservation: false } : undefined;
  }
  const free = property === 'isaccessibleforfree' ? FREE.exec(value.trim())?.[1]?.toLowerCase() : undefined;
  return free === undefined ? undefined : { free: free === 'true' };
}
