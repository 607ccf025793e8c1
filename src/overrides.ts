import type { Document, Note, Verdict } from './document.ts';
import type { Rules, Stage } from './stage.ts';

/**
 * What the user takes back. A rule alone: it takes nothing out of any document. A document alone: nothing is dropped from
 * it, nor is it dropped itself. Both: what the rule took out of the document stays in its text, whatever later rules say.
 */
export interface Override {
  /** Id or URI. */
  readonly document?: string;
  /** `stage/rule`. */
  readonly rule?: string;
}

/** What is noted where an override was obeyed. */
export const overrideRules: Rules = {
  override: 'An override took this verdict back, so it did not take effect.',
  kept: 'The block was restored by name, so this later verdict on it did not take effect.',
};

/** The overrides, each once, in one order whatever order they were written in. */
export function canonicalOverrides<Kind extends Override>(overrides: readonly Kind[]): readonly Kind[] {
  const keyed = overrides.map((override) => [overrideKey(override), override] as const);
  return [...new Map(keyed)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, override]) => override);
}

/** What makes two overrides the same. */
export function overrideKey({ document = '', rule = '' }: Override): string {
  return `${document}\u0000${rule}`;
}

/**
 * The stages, each followed by a step that turns the verdicts which are overridden into notes before anyone acts on them.
 * Later stages find such a block where it was, so a document still has every block in one place and loses no verdict.
 */
export function overriding(list: readonly Stage[], overrides: readonly Override[]): readonly Stage[] {
  if (overrides.length === 0) return list;
  const orders = gather(overrides);
  return list.map((stage): Stage => {
    if (stage.scope === 'document')
      return { ...stage, run: (document) => obey(orders, stage.name, document, () => stage.run(document)) };
    return {
      ...stage,
      apply: (document, decision) => obey(orders, stage.name, document, () => stage.apply(document, decision)),
    };
  });
}

interface Orders {
  /** Rules that take nothing out of any document. */
  readonly rules: ReadonlySet<string>;
  /** By id or URI: whether nothing is dropped from it, and the rules that are taken back in it. */
  readonly documents: ReadonlyMap<string, { readonly whole: boolean; readonly rules: ReadonlySet<string> }>;
}

function gather(overrides: readonly Override[]): Orders {
  const rules = new Set<string>();
  const documents = new Map<string, { whole: boolean; rules: Set<string> }>();
  for (const { document, rule } of overrides) {
    if (document === undefined) {
      if (rule !== undefined) rules.add(rule);
      continue;
    }
    const entry = documents.get(document) ?? { whole: false, rules: new Set() };
    documents.set(document, entry);
    if (rule === undefined) entry.whole = true;
    else entry.rules.add(rule);
  }
  return { rules, documents };
}

/** Runs a stage's work and takes back what is overridden of the verdicts that it adds. */
function obey(orders: Orders, stage: string, before: Document, work: () => Document): Document {
  if (hasBeenTakenBack(before, stage)) return before;
  const after = work();
  const told = before.verdicts.length;
  const own = [before.id, before.origin.uri].flatMap((name) => orders.documents.get(name) ?? []);
  const restored = new Set(before.verdicts.flatMap((verdict) => (isPin(verdict) ? [verdict.target] : [])));
  const verdicts = after.verdicts.map((verdict, index) => {
    if (index < told || verdict.effect === 'note') return verdict;
    const reason = reasonToTakeBack(verdict, own, orders.rules);
    if (reason === undefined) return restored.has(verdict.target) ? note('kept', verdict) : verdict;
    const taken = note('override', verdict, reason);
    if (isPin(taken)) restored.add(taken.target);
    return taken;
  });
  return verdicts.every((verdict, index) => verdict === after.verdicts[index]) ? after : { ...after, verdicts };
}

/** A stage of which a verdict was taken back has spoken, although none of its rules may stand on the document. */
function hasBeenTakenBack(document: Document, stage: string): boolean {
  return document.verdicts.some(
    ({ rule, evidence }) => rule.startsWith('restore/') && String(evidence['rule']).startsWith(`${stage}/`),
  );
}

type Reason = 'rule' | 'document' | 'document and rule';

function reasonToTakeBack(
  { rule, effect }: Verdict,
  own: readonly { readonly whole: boolean; readonly rules: ReadonlySet<string> }[],
  everywhere: ReadonlySet<string>,
): Reason | undefined {
  if (own.some(({ rules }) => rules.has(rule))) return 'document and rule';
  // What is assigned to metadata or comments is in the record already; only its own rule's name takes it back.
  if (effect === 'drop' && own.some(({ whole }) => whole)) return 'document';
  return everywhere.has(rule) ? 'rule' : undefined;
}

function note(rule: 'override' | 'kept', verdict: Verdict, override?: Reason): Note {
  const { target, evidence } = verdict;
  const said = override === undefined ? {} : { override };
  return { target, effect: 'note', rule: `restore/${rule}`, evidence: { ...evidence, rule: verdict.rule, ...said } };
}

/** Whether a note holds its block in the text against later rules. A document as a whole is held by no rule's name. */
function isPin({ rule, target, evidence }: Verdict): boolean {
  return rule === 'restore/override' && target !== 'document' && evidence['override'] === 'document and rule';
}
