/** What is known of a case, and whether it came true. */
export interface Example {
  readonly evidence: readonly number[];
  readonly right: boolean;
  /** How much the example counts. */
  readonly weight: number;
}

const STEPS = 100;
const SMALL_CHANGE = 1e-7;
/** Keeps the matrix from being singular. */
const LEAST_RIDGE = 1e-3;

/** Logistic regression by Newton's method; `ridges` hold the weights from that place on near 0 by so much. */
export function fitted(all: readonly Example[], ridges: { readonly from: number; readonly ridge: number }): number[] {
  const size = all[0]?.evidence.length ?? 0;
  const ridgeOf = (place: number): number => (place >= ridges.from ? ridges.ridge : LEAST_RIDGE);
  const sparse = all.map(sparseOf);
  let weights: number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((value, place) => -ridgeOf(place) * value);
    const hessian = weights.map((_, row) => weights.map((__, column) => (row === column ? ridgeOf(row) : 0)));
    for (const { places, values, right, weight } of sparse) {
      const sum = places.reduce((total, place, at) => total + (values[at] ?? 0) * (weights[place] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-sum));
      const slope = weight * likely * (1 - likely);
      places.forEach((row, at) => {
        const value = values[at] ?? 0;
        gradient[row] = (gradient[row] ?? 0) + weight * value * ((right ? 1 : 0) - likely);
        const line = hessian[row] ?? [];
        places.forEach((column, other) => {
          line[column] = (line[column] ?? 0) + value * (values[other] ?? 0) * slope;
        });
      });
    }
    const change = solved(hessian, gradient);
    weights = weights.map((value, index) => value + (change[index] ?? 0));
    if (change.every((value) => Math.abs(value) < SMALL_CHANGE)) break;
  }
  return weights;
}

/** The places that are not 0: of a language each, most are. */
function sparseOf({ evidence, right, weight }: Example): {
  readonly places: readonly number[];
  readonly values: readonly number[];
  readonly right: boolean;
  readonly weight: number;
} {
  const places = evidence.flatMap((value, place) => (value === 0 ? [] : [place]));
  return { places, values: places.map((place) => evidence[place] ?? 0), right, weight };
}

/** Gauss elimination with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((line, index) => [...line, right[index] ?? 0]);
  for (let column = 0; column < rows.length; column++) {
    const best = rows
      .map((line, index) => ({ index, size: Math.abs(line[column] ?? 0) }))
      .slice(column)
      .reduce((a, b) => (b.size > a.size ? b : a)).index;
    const pivot = rows[best] ?? [];
    rows[best] = rows[column] ?? [];
    rows[column] = pivot;
    rows.forEach((line, index) => {
      if (index === column) return;
      const factor = (line[column] ?? 0) / (pivot[column] ?? 1);
      rows[index] = line.map((value, at) => value - factor * (pivot[at] ?? 0));
    });
  }
  return rows.map((line, index) => (line[rows.length] ?? 0) / (line[index] ?? 1));
}
