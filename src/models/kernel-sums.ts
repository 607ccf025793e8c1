type Address = number;

/** What is computed at addresses of a memory. */
export interface KernelSums {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  dense(
    rows: Address,
    count: number,
    inputs: number,
    weights: Address,
    bias: Address,
    outputs: number,
    out: Address,
  ): void;
  along(
    rows: Address,
    count: number,
    channels: number,
    weights: Address,
    bias: Address,
    seen: number,
    step: number,
    out: Address,
  ): void;
}

/** Bytes of a page of the memory. */
export const PAGE = 65_536;
