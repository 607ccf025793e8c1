/** What stands in place of a range of the markup; nothing unless `insert` says so. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert?: string;
}
