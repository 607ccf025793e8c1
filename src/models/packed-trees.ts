import type { TreeEnsemble } from './trees.ts';

/** Trees as a weights file holds them: little-endian arrays in base64. */
export interface PackedTrees {
  readonly roots: readonly number[];
  /** 16-bit unsigned. */
  readonly column: string;
  /** 32-bit float. */
  readonly value: string;
  /** 16-bit unsigned. */
  readonly right: string;
  /** 16-bit signed, in parts of `EXPECTED_SCALE`. */
  readonly expected: string;
}

/** What trees expect at a node is only told, never summed into a score, so it is kept to this part of a log-odd. */
export const EXPECTED_SCALE = 2_000;

/** The trees of a weights file, ready to run. */
export function unpackTrees(packed: PackedTrees): TreeEnsemble {
  const column = bytesOf(packed.column);
  const value = bytesOf(packed.value);
  const right = bytesOf(packed.right);
  const expected = bytesOf(packed.expected);
  const nodes = column.byteLength / Uint16Array.BYTES_PER_ELEMENT;
  return {
    roots: Int32Array.from(packed.roots),
    column: Uint16Array.from({ length: nodes }, (_, at) => column.getUint16(at * 2, true)),
    value: Float32Array.from({ length: nodes }, (_, at) => value.getFloat32(at * 4, true)),
    right: Uint16Array.from({ length: nodes }, (_, at) => right.getUint16(at * 2, true)),
    expected: Float32Array.from({ length: nodes }, (_, at) => expected.getInt16(at * 2, true) / EXPECTED_SCALE),
  };
}

/** Trees as a weights file holds them. */
export function packTrees({ roots, column, value, right, expected }: TreeEnsemble): PackedTrees {
  const nodes = column.length;
  const packed = (width: number, set: (view: DataView, at: number) => void): string => {
    const view = new DataView(new ArrayBuffer(nodes * width));
    for (let at = 0; at < nodes; at++) set(view, at);
    return Buffer.from(view.buffer).toString('base64');
  };
  return {
    roots: [...roots],
    column: packed(2, (view, at) => view.setUint16(at * 2, column[at] ?? 0, true)),
    value: packed(4, (view, at) => view.setFloat32(at * 4, value[at] ?? 0, true)),
    right: packed(2, (view, at) => view.setUint16(at * 2, right[at] ?? 0, true)),
    expected: packed(2, (view, at) => view.setInt16(at * 2, Math.round((expected[at] ?? 0) * EXPECTED_SCALE), true)),
  };
}

function bytesOf(base64: string): DataView {
  const bytes = Buffer.from(base64, 'base64');
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
