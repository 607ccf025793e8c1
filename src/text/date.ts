import type { Moment, Span } from '../document.ts';

export interface FoundMoment {
  readonly moment: Moment;
  /** Range of the text that the moment was read from. */
  readonly span: Span;
  /** Day and month could be the other way round, and nothing says which. */
  readonly ambiguous: boolean;
}

export interface DateContext {
  readonly language?: string;
}

export function findMoment(text: string, context: DateContext = {}): FoundMoment | undefined {
  throw new TypeError(`not written yet: ${text} ${context.language}`);
}
