import { DecantError } from '../../src/errors.ts';
import { bodyTextSpan } from './bte.ts';
import { c4Lines } from './c4.ts';
import { jusText } from './justext.ts';
import { type LineSystem, lineRules } from './system.ts';

/** Published rules for lines of text, written from their papers. A new one is one file and one line here. */
const PEERS: readonly LineSystem[] = [
  lineRules('keep-all', (lines) => lines.map(() => true)),
  lineRules('c4', c4Lines),
  lineRules('justext', jusText),
  lineRules('bte', bodyTextSpan),
];

/** The peers that `--peers` names: `all`, `none`, or names between commas. Throws for a name that none has. */
export function linePeers(chosen = 'all'): readonly LineSystem[] {
  if (chosen === 'all') return PEERS;
  if (chosen === 'none') return [];
  const names = chosen.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !PEERS.some(({ system }) => system === name));
  if (unknown.length === 0) return PEERS.filter(({ system }) => names.includes(system));
  const known = PEERS.map(({ system }) => system).join(', ');
  throw new DecantError('config/invalid', `There is no peer "${unknown.join('", "')}"; there are all, none, ${known}.`);
}
