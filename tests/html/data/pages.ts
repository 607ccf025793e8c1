/** The first paragraphs of an article about a ferry, of some thirty words each. */
export function paragraphs(count: number): readonly string[] {
  return ARTICLE.slice(0, count);
}

const ARTICLE = [
  'In the first year the ferry carried two hundred people across the sound, and the harbour master wrote down every crossing in a book that is now kept by the school.',
  'Nobody on the northern shore had asked for a boat, since the ice held from December until the end of March and a sledge with one horse was cheaper than any fare.',
  'That changed when the winters grew mild. By the time the second hull was laid down, the bakery, the doctor and both of the teachers depended on the morning run.',
  'She was built of larch from the hill behind the church, twelve metres long, with an engine that had driven a sawmill before and never quite lost the smell of resin.',
  'Her last captain remembers the fog better than the storms: three hours of it one Easter, with a wedding party on deck who sang until the bell buoy answered them.',
  'When the bridge was opened the council voted to burn her on the beach, as was the custom, but the children of the island had hidden the matches and the oil.',
];

/** Paragraphs as markup. */
export function markup(count: number): string {
  return paragraphs(count)
    .map((text) => `<p>${text}</p>`)
    .join('');
}

export const TITLE = 'The ferry across the sound';

export interface ShellOptions {
  readonly head?: string;
  readonly body?: string;
  readonly title?: string;
}

/** A page whose markup holds a menu and an empty root, and nothing to read. */
export function shell({ head = '', body = '', title = `${TITLE} | Harbour Post` }: ShellOptions = {}): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Harbour Post">${head}</head>
    <body><header><a href="/">Harbour Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/tide">Tides</a></li></ul></nav></header>
    <div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript>
    <footer><p>Harbour Post is written and printed by the people of the island, who own it together and share its losses every spring.</p></footer>${body}</body></html>`;
}

/** A script that holds a value as JSON, as it may stand in markup. */
export function script(value: unknown, attributes = 'type="application/json" id="data"'): string {
  return `<script ${attributes}>${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

export function linked(value: unknown): string {
  return script(value, 'type="application/ld+json"');
}
