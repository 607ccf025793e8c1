export interface Repair {
  readonly text: string;
  readonly repaired: number;
}

export function repairMojibake(text: string): Repair {
  return { text, repaired: 0 };
}
