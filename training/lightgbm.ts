import { LEAF, type TreeEnsemble } from '../src/models/trees.ts';

/** A tree as LightGBM writes it: inner nodes by index, a leaf as the complement of its index. */
interface GrownTree {
  readonly column: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leaf: readonly number[];
  readonly inner: readonly number[];
}

/** The trees of a LightGBM model file (text, version 4), laid out for the evaluator. */
export function readLightGbm(text: string): TreeEnsemble {
  const roots: number[] = [];
  const nodes: Node[] = [];
  for (const part of text.split('\nTree=').slice(1)) {
    roots.push(nodes.length);
    layOut(treeOf(part), nodes);
  }
  return {
    roots: Int32Array.from(roots),
    column: Uint16Array.from(nodes, ({ column }) => column),
    value: Float32Array.from(nodes, ({ value }) => value),
    right: Uint16Array.from(nodes, ({ right }) => right),
    expected: Float32Array.from(nodes, ({ expected }) => expected),
  };
}

function treeOf(part: string): GrownTree {
  const fields = new Map(part.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line] as const));
  const numbers = (name: string): readonly number[] =>
    (fields.get(name)?.slice(name.length + 1) ?? '')
      .split(' ')
      .filter((value) => value !== '')
      .map(Number);
  return {
    column: numbers('split_feature'),
    threshold: numbers('threshold'),
    left: numbers('left_child'),
    right: numbers('right_child'),
    leaf: numbers('leaf_value'),
    inner: numbers('internal_value'),
  };
}

interface Node {
  readonly column: number;
  readonly value: number;
  right: number;
  readonly expected: number;
}

/** Each node before its left subtree, that before its right one. */
function layOut(tree: GrownTree, nodes: Node[]): void {
  const pending: { readonly node: number; readonly parent?: Node; readonly at: number }[] = [
    { node: tree.column.length === 0 ? -1 : 0, at: 0 },
  ];
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    const { node, parent } = entry;
    const at = nodes.length;
    if (parent !== undefined) parent.right = at - entry.at;
    if (node < 0) {
      const leaf = tree.leaf[-node - 1] ?? 0;
      nodes.push({ column: LEAF, value: leaf, right: 0, expected: leaf });
      continue;
    }
    const inner: Node = {
      column: tree.column[node] ?? 0,
      value: floored(tree.threshold[node] ?? 0),
      right: 0,
      expected: tree.inner[node] ?? 0,
    };
    nodes.push(inner);
    pending.push({ node: tree.right[node] ?? -1, parent: inner, at }, { node: tree.left[node] ?? -1, at });
  }
}

/** The largest 32-bit number that is not above: rows are 32-bit, so that no comparison changes. */
function floored(value: number): number {
  const near = Math.fround(value);
  if (near <= value) return near;
  const number = new Float32Array([near]);
  const bits = new Int32Array(number.buffer);
  bits[0] = (bits[0] ?? 0) + (near > 0 ? -1 : 1);
  return number[0] ?? near;
}
