/** Read from the end: whether anything is left below a heading, before the next heading of its level or above. */
export interface Sections {
  /** Something is left here. */
  keep(): void;
  /** A heading stands here; gives whether it goes: it recurs, and nothing of its section is left. */
  close(level: number, isCommon: boolean): boolean;
}

/** The sections of a document of which nothing is read yet. */
export function createSections(): Sections {
  const hasText: boolean[] = Array.from({ length: DEEPEST + 1 }, () => false);
  return {
    keep: () => void hasText.fill(true),
    close(given, isCommon) {
      const level = Math.min(Math.max(given, 1), DEEPEST);
      const isDropped = isCommon && hasText[level] === false;
      hasText.fill(false, level);
      if (!isDropped) hasText.fill(true, 0, level);
      return isDropped;
    },
  };
}

/** Levels of headings. */
const DEEPEST = 6;
