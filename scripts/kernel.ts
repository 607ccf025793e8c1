import { readFileSync, writeFileSync } from 'node:fs';
import { assembled } from './wat.ts';

/** Assembles the kernel of the sequence network: what runs is beside its source. */
const source = new URL('../src/models/sequence-kernel.wat', import.meta.url);
const target = new URL('../src/models/sequence-kernel.json', import.meta.url);
writeFileSync(target, `${JSON.stringify({ wasm: await assembled(readFileSync(source, 'utf8')) })}\n`);
