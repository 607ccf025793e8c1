import { sentencesOf, stages } from '../pipeline.ts';
import { faultInWords } from './fault-words.ts';
import { faultsOf, faulty, unknownRules } from './faults.ts';
import { flattened, type Layer, merged, valueAt } from './layers.ts';
import { type Config, configSchema, type Preset, schema } from './schema.ts';

/**
 * What each preset changes of the defaults: one threshold for pages and one for texts. The guide says what they cost, as the
 * bench measured it.
 */
const PRESETS: Readonly<Record<Preset, object>> = {
  recall: { boilerplate: { minimumScore: 0.3, minimumLineScore: 0.1 } },
  balanced: {},
  precision: { boilerplate: { minimumScore: 0.7, minimumLineScore: 0.5 } },
};

/**
 * Puts the layers on top of one another and checks the whole. All faults are told at once, each with its path, the
 * layer it came from and, for a misspelt key, the key that was probably meant.
 */
export function resolveConfig(layers: readonly Layer[]): Config {
  const user = flattened(layers);
  const result = schema.safeParse(merged(presetLayer(layers).value, user), { error: faultInWords });
  const faults = result.success
    ? rulesOfNobody(result.data, layers)
    : faultsOf(result.error.issues, { schema: configSchema(), layers });
  if (result.success && faults.length === 0) return result.data;
  throw faulty('The configuration', faults);
}

/** What the preset that layers choose says, as a layer below them. */
export function presetLayer(layers: readonly Layer[]): Layer {
  const preset = presetOf(flattened(layers));
  return { origin: `preset ${preset}`, value: PRESETS[preset] };
}

function rulesOfNobody(config: Config, layers: readonly Layer[]): readonly string[] {
  const rules = config.overrides.flatMap(({ rule }) => rule ?? []);
  return rules.length === 0 ? [] : unknownRules(rules, { known: [...sentencesOf(stages(config)).keys()], layers });
}

function presetOf(user: unknown): Preset {
  const named = valueAt(user, ['preset']);
  return named === 'recall' || named === 'precision' ? named : 'balanced';
}
