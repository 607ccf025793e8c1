/** A page under test, decoded: every system is given the same string. */
export interface Page {
  /** Of the row, in its set. */
  readonly id: string;
  readonly url?: string;
  readonly html: string;
}

/** What a system made of a page. */
export interface Extracted {
  /** The main content, blocks apart. */
  readonly text: string;
  /** Processor time. */
  readonly milliseconds: number;
  /** Processor time of the parts that are measured on their own, by name. */
  readonly parts?: ReadonlyMap<string, number>;
  /** Why the system failed on the page; its text is empty then. */
  readonly error?: string;
}

/** A system under test. */
export interface Extractor {
  readonly system: string;
  readonly version?: string;
  /** Whether it was fitted on the page: what it scores there says little of others. */
  hasSeen?(page: Page): boolean;
  /** Whether it judges the page by a model that was fitted without its domain. */
  isCrossvalidated?(page: Page): boolean;
  extract(page: Page): Extracted | Promise<Extracted>;
  /** Lets go of what it holds: processes. */
  close?(): void;
}

/** Measures the time of the processor in laps. */
export interface Stopwatch {
  /** Milliseconds since the last lap, or since the start. */
  lap(): number;
}

/** A stopwatch that runs from now on, over all threads of this process. */
export function stopwatch(): Stopwatch {
  let last = process.cpuUsage();
  return {
    lap() {
      const { user, system } = process.cpuUsage(last);
      last = process.cpuUsage();
      return (user + system) / 1000;
    },
  };
}

/** Runs what takes the main content of a page as HTML, times it, and makes text of what it gives, which is not timed. */
export function timed(extract: () => string, toText: (content: string) => string): Extracted {
  const watch = stopwatch();
  try {
    const content = extract();
    const milliseconds = watch.lap();
    return { text: toText(content), milliseconds };
  } catch (failure) {
    return { text: '', milliseconds: watch.lap(), error: failure instanceof Error ? failure.message : String(failure) };
  }
}
