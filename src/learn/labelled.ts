import type { Moment } from '../metadata.ts';

/** A comment that somebody has judged. */
export interface LabelledComment {
  /** What it stands under: comments of one group are never parted when a model is tried on what it has not seen. */
  readonly group: string;
  readonly author?: string;
  readonly published?: Moment;
  readonly text: string;
  /** 1 for spam, 0 for genuine; none where nobody has judged: it then stands in its thread and teaches nothing. */
  readonly label?: 0 | 1;
  /** Title and text of what it stands under. */
  readonly article?: string;
  /** BCP 47, of the article. */
  readonly language?: string;
}
