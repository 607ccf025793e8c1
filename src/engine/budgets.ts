import { DecantError } from '../errors.ts';
import { type Counts, type DocumentTally, hostOf } from './report.ts';
import type { State } from './state/state.ts';

/** Shares, from 0 to 1, that a run may not go over; results over a budget are not published. */
export interface Budgets {
  /** Of the characters read, and of the inputs. */
  readonly run?: Budget;
  /** The same for each host, from a number of documents on. */
  readonly host?: Budget & { readonly minDocuments?: number };
  /** Of the characters of each document that is written. */
  readonly document?: Pick<Budget, 'maxRemoved'>;
}

export interface Budget {
  readonly maxRemoved?: number;
  readonly maxFailed?: number;
}

/** What a budget is held against. */
interface Account {
  documents: number;
  failed: number;
  characters: number;
  removed: number;
  /** Characters dropped, or inputs failed, by rule. */
  readonly byRule: Map<string, number>;
  readonly byCode: Map<string, number>;
}

const MIN_DOCUMENTS = 10;

/**
 * Holds the results that are about to be published against the budgets.
 *
 * @throws DecantError `run/budget`, which names the budget and the rule that took the most.
 */
export function checkBudgets(
  budgets: Budgets,
  counts: Counts,
  { state, shards }: { state: State; shards: number },
): void {
  hold('run', 'The run', accountOf(counts), budgets.run ?? {});
  const { host: hostBudget, document: documentBudget } = budgets;
  if (!isSet(hostBudget) && !isSet(documentBudget)) return;
  const hosts = new Map<string, Account>();
  for (let shard = 0; shard < shards; shard++) {
    for (const { key, uri } of state.working.finals(shard)) {
      const rendered = state.cache.rendered(key);
      if (rendered === undefined) continue;
      const { outcome, tally } = rendered;
      if (outcome === 'written') hold('document', `The document ${uri}`, add(account(), tally), documentBudget ?? {});
      if (tally.host !== null) add(accountIn(hosts, tally.host), tally);
    }
    for (const { uri, code } of state.working.failures(shard)) {
      const host = hostOf(uri);
      if (host !== null) addFailure(accountIn(hosts, host), code);
    }
  }
  for (const [host, total] of [...hosts].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (total.documents >= (hostBudget?.minDocuments ?? MIN_DOCUMENTS))
      hold('host', `The host ${host}`, total, hostBudget ?? {});
}

/** Whether a budget limits anything. */
function isSet(budget: Budget | undefined): boolean {
  return budget?.maxRemoved !== undefined || budget?.maxFailed !== undefined;
}

function hold(name: string, what: string, total: Account, { maxRemoved, maxFailed }: Budget): void {
  const removed = total.characters === 0 ? 0 : total.removed / total.characters;
  if (maxRemoved !== undefined && removed > maxRemoved)
    throw broken(`budgets.${name}.maxRemoved`, `${what} lost ${percent(removed)} of its characters`, maxRemoved, {
      rule: greatest(total.byRule),
      share: (greatest(total.byRule)[1] ?? 0) / total.characters,
    });
  const failed = total.documents === 0 ? 0 : total.failed / total.documents;
  if (maxFailed !== undefined && failed > maxFailed)
    throw broken(`budgets.${name}.maxFailed`, `${what} failed on ${percent(failed)} of its inputs`, maxFailed, {
      rule: greatest(total.byCode),
      share: (greatest(total.byCode)[1] ?? 0) / total.documents,
    });
}

function broken(
  budget: string,
  said: string,
  limit: number,
  { rule: [rule], share }: { readonly rule: readonly [string, number]; readonly share: number },
): DecantError {
  return new DecantError(
    'run/budget',
    `${said}, over ${budget}, which is ${percent(limit)}. Most by the rule ${rule}: ${percent(share)}. The results are as they were; look at it with explain, change the rule, or raise the budget.`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function greatest(counts: ReadonlyMap<string, number>): readonly [string, number] {
  const [first] = [...counts].sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1));
  return first ?? ['none', 0];
}

function account(): Account {
  return { documents: 0, failed: 0, characters: 0, removed: 0, byRule: new Map(), byCode: new Map() };
}

function accountIn(accounts: Map<string, Account>, name: string): Account {
  const found = accounts.get(name) ?? account();
  accounts.set(name, found);
  return found;
}

function accountOf({ documents, characters, rules }: Counts): Account {
  const total = account();
  total.documents = documents.read;
  total.failed = documents.failed;
  total.characters = characters.read;
  total.removed = characters.dropped;
  for (const [rule, { dropped, documents: cited }] of Object.entries(rules))
    if (FAILURE.test(rule)) total.byCode.set(rule, cited);
    else total.byRule.set(rule, dropped);
  return total;
}

/** The codes of failures, which the counts hold among the rules. */
const FAILURE = /^(?:read|decode|html|stage|limit)\//;

function add(total: Account, { characters, rules }: DocumentTally): Account {
  total.documents += 1;
  total.characters += characters.read;
  total.removed += characters.dropped;
  for (const [rule, { dropped }] of Object.entries(rules))
    total.byRule.set(rule, (total.byRule.get(rule) ?? 0) + dropped);
  return total;
}

function addFailure(total: Account, code: string): void {
  total.documents += 1;
  total.failed += 1;
  total.byCode.set(code, (total.byCode.get(code) ?? 0) + 1);
}
