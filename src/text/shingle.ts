export function shingles(words: readonly string[], size: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let start = 0; start + size <= words.length; start++) found.add(words.slice(start, start + size).join(' '));
  return found;
}
