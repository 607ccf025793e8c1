import wabt from 'wabt';

/** The module that a WebAssembly text says, in base64. */
export async function assembled(text: string): Promise<string> {
  const tools = await wabt();
  const module = tools.parseWat('sequence-kernel.wat', text, { simd: true });
  try {
    return Buffer.from(module.toBinary({}).buffer).toString('base64');
  } finally {
    module.destroy();
  }
}
