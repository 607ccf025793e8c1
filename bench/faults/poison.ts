import { judging, type Stage } from '../../src/stage.ts';

/** Milliseconds in which nothing is done. */
const WAIT = 300;

/** A list of stages for worker threads: what a document says is what it does to its thread. */
export function stages(): readonly Stage[] {
  return [
    judging({
      name: 'poison',
      version: 1,
      rules: {},
      judge(document) {
        const said = document.blocks[0]?.text ?? '';
        if (said.startsWith('loop')) for (;;);
        if (said.startsWith('wait')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
        if (said.startsWith('heap')) fillHeap();
        if (said.startsWith('buffers')) fillBuffers();
        if (said.startsWith('exit')) process.exit(0);
        if (said.startsWith('stack')) deeper(1);
        if (said.startsWith('throw')) throw new RangeError('poisoned');
        return [];
      },
    }),
  ];
}

function fillHeap(): void {
  const held: number[][] = [];
  while (held.length < 2_000) held.push(Array.from({ length: 128 * 1024 }, (_, index) => index + 0.5)); // 2 GB
}

function fillBuffers(): void {
  const held: Buffer[] = [];
  while (held.length < 2_000) held.push(Buffer.alloc(1 << 20, held.length)); // 2 GB
}

function deeper(depth: number): number {
  return depth + deeper(depth + 1);
}
