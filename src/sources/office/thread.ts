import { parentPort } from 'node:worker_threads';
import { DecantError } from '../../errors.ts';
import { readDocx } from './docx.ts';
import { readEpub } from './epub.ts';
import { readMail } from './mail.ts';
import { readPdf } from './pdf.ts';
import type { ThreadMessage, WholeContent, WholeFormat, WholeInput } from './whole.ts';

/** The module of a thread that reads files, one after the other. */
const READERS: Readonly<Record<WholeFormat, (input: WholeInput) => Promise<WholeContent>>> = {
  pdf: readPdf,
  docx: readDocx,
  epub: readEpub,
  eml: readMail,
};

parentPort?.on('message', async (input: WholeInput) => {
  parentPort?.postMessage(await outcome(input));
});
parentPort?.postMessage({ kind: 'ready' } satisfies ThreadMessage);

async function outcome(input: WholeInput): Promise<ThreadMessage> {
  try {
    return { kind: 'read', document: await READERS[input.format](input) };
  } catch (cause) {
    if (cause instanceof DecantError) return { kind: 'failed', message: cause.message, code: cause.code };
    return { kind: 'failed', message: cause instanceof Error ? cause.message.slice(0, 200) : 'it cannot be read' };
  }
}
