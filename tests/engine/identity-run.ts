import { resolveConfig } from '../../src/config/resolve.ts';
import { withVerdicts } from '../../src/document.ts';
import { run } from '../../src/engine/run.ts';
import { stages } from '../../src/pipeline.ts';
import type { DocumentStage } from '../../src/stage.ts';
import { VARIED } from './identity.ts';
import { options } from './memory.ts';

/** Depends on the time zone and the language of the machine, as no stage may. */
const careless: DocumentStage = {
  scope: 'document',
  name: 'careless',
  version: 1,
  rules: { said: 'What the machine makes of a day and a word.' },
  run: (document) =>
    withVerdicts(document, [
      {
        target: 'document',
        effect: 'note',
        rule: 'careless/said',
        evidence: { day: new Date(2014, 4, 7).toISOString(), word: 'TITLE'.toLocaleLowerCase() },
      },
    ]),
};

/** Documents that show it. */
const FEW = 4;

// A run in a process of its own, which has a time zone and a language: `identity-run.ts <out> [careless]`.
const [, , out = '', how] = process.argv;
const list = stages(resolveConfig([]));
const isCareless = how === 'careless';
const documents = isCareless ? VARIED.slice(0, FEW) : VARIED;
await run(options(out, documents, { stages: isCareless ? [...list, careless] : list }));
