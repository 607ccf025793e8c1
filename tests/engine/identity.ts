import type { RawDocument } from '../../src/stage.ts';

const NAMES = ['Ålesund', 'İzmir', 'Zürich', 'Ιθάκη', '神戸', 'Kraków'];

/** Of the later ones, two in a row carry the same. */
function cargoOf(index: number): string {
  const load = index < 36 ? index : Math.floor(index / 2);
  return Array.from({ length: 12 }, (_, piece) => `crate${load}x${piece}`).join(' ');
}

/** Documents that differ in all that a machine could have a say in: script, case, order, dates, markup, repeats. */
export const VARIED: readonly RawDocument[] = Array.from({ length: 46 }, (_, index): RawDocument => {
  const name = NAMES[index % NAMES.length] ?? '';
  const day = 1 + (index % 28);
  const words = `The ferry number ${index} left ${name} at noon on ${day} May 2014, and nobody was on the quay to see it go. Its ${index + 2} passengers had come on board by the light of a lamp, with ${cargoOf(index)}.`;
  const uri = `${index % 2 === 0 ? name : name.toUpperCase()}/${String(index).padStart(2, '0')}`;
  if (index % 9 === 4)
    return { uri, content: { bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) } };
  if (index % 9 === 7) return { uri, content: { text: 'Page not found' } };
  if (index % 3 === 0)
    return {
      uri: `${uri}.html`,
      content: {
        text: `<html><head><title>INFO ${name} | The Harbour Paper</title><meta property="article:published_time" content="2014-05-${String(day).padStart(2, '0')}T23:30:00+02:00"></head><body><nav><a href="/">Home</a></nav><article><h1>INFO ${name}</h1><p>${words}</p><p>${words}</p></article></body></html>`,
      },
    };
  return {
    uri: `${uri}.txt`,
    content: { text: `INFO ${name}\n\nMay ${day}, 2014 18:32\n\n${words}\n\nShare this on Facebook\n\n${words}\n` },
    fetchedAt: '2014-06-01T00:00:00Z',
  };
});
