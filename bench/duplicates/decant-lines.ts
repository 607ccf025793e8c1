import type { Document } from '../../src/document.ts';
import { openDocument } from '../../src/pipeline.ts';
import { placings } from '../../src/placing.ts';
import type { Stage } from '../../src/stage.ts';
import type { LineRemover, SiteDocument } from './site-lines.ts';
import { throughStages } from './through-stages.ts';

/** Takes out the lines that a list of stages takes out of the text, be it to drop them or to make metadata of them. */
export function linesOutOf(system: string, list: readonly Stage[]): LineRemover {
  return {
    system,
    async remove(documents) {
      const judged = await throughStages(documents.map(opened), list);
      return documents.map(({ lines }, index) => linesOut(lines, judged[index]));
    },
  };
}

function opened({ id, site, lines }: SiteDocument): Document {
  return openDocument({ uri: id, content: { text: lines.join('\n') }, mediaType: 'text/plain', fields: { site } });
}

/** A line is out where a block that it lies in is. */
function linesOut(lines: readonly string[], document: Document | undefined): readonly boolean[] {
  const out = lines.map(() => false);
  if (document === undefined) return out;
  const placed = placings(document);
  let [line, end] = [0, lines[0]?.length ?? 0];
  for (const { index, span } of document.blocks) {
    while (end < span[0] && line < lines.length) end += 1 + (lines[++line]?.length ?? 0);
    let last = line;
    for (let reach = end; reach < span[1] && last < lines.length; ) reach += 1 + (lines[++last]?.length ?? 0);
    if (placed[index]?.place !== 'text') out.fill(true, line, last + 1);
  }
  return out;
}
