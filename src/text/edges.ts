/** A text without the signs of a set at its start and at its end. */
export function withoutEdges(text: string, signs: ReadonlySet<string>): string {
  let start = 0;
  let end = text.length;
  while (start < end && signs.has(text.charAt(start))) start++;
  while (end > start && signs.has(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
