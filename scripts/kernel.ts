import { readFileSync, writeFileSync } from 'node:fs';
import { CONSTANTS } from '../src/similarity/kernel.ts';
import { kernelModule } from '../src/similarity/wasm/module.ts';
import { assembled } from './wat.ts';

/** Assembles what runs as WebAssembly, the sums of sequence networks and the loops of similarity: bytes beside their source. */
const models = new URL('../src/models/', import.meta.url);
const similarity = new URL('../src/similarity/', import.meta.url);
write(
  new URL('sequence-kernel.json', models),
  await assembled(readFileSync(new URL('sequence-kernel.wat', models), 'utf8')),
);
write(new URL('wasm-kernel.json', similarity), Buffer.from(kernelModule(CONSTANTS)).toString('base64'));

function write(target: URL, wasm: string): void {
  writeFileSync(target, `${JSON.stringify({ wasm })}\n`);
}
