import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SOURCE = join(ROOT, 'src');
const FILES = filesOf(SOURCE);

/** The types of a document, and where its blocks end. */
const DOCUMENT = ['block.ts', 'metadata.ts', 'document.ts', 'placing.ts'];

/** Which rooms a room may import from. Its own room is always allowed, unless it stands in ALONE. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'block.ts': [],
  'metadata.ts': ['block.ts'],
  'document.ts': ['block.ts', 'metadata.ts'],
  'placing.ts': ['block.ts', 'document.ts'],
  'errors.ts': [],
  'stage.ts': ['block.ts', 'document.ts', 'errors.ts'],
  'record.ts': [],
  'once.ts': [],
  models: ['once.ts', ...DOCUMENT, 'stage.ts', 'errors.ts'],
  text: ['models', 'once.ts', ...DOCUMENT, 'stage.ts', 'errors.ts'],
  similarity: ['text', 'once.ts', 'stage.ts', 'errors.ts'],
  learn: ['text', 'models', ...DOCUMENT, 'errors.ts'],
  html: ['text', ...DOCUMENT, 'stage.ts', 'errors.ts'],
  stages: ['html', 'models', 'similarity', 'text', 'once.ts', ...DOCUMENT, 'stage.ts', 'errors.ts'],
  sources: ['text', ...DOCUMENT, 'stage.ts', 'errors.ts'],
  sinks: [...DOCUMENT, 'stage.ts', 'errors.ts', 'record.ts'],
  'render.ts': ['text', ...DOCUMENT, 'errors.ts', 'record.ts'],
  'markdown.ts': [...DOCUMENT],
  'exports.ts': ['document.ts', 'markdown.ts', 'record.ts'],
  'explain.ts': [...DOCUMENT, 'errors.ts', 'record.ts'],
  'diff.ts': ['explain.ts', 'record.ts'],
  'overrides.ts': [...DOCUMENT, 'stage.ts'],
  'pipeline.ts': ['overrides.ts', 'stages', 'html', 'text', ...DOCUMENT, 'stage.ts', 'errors.ts'],
  'fingerprint.ts': ['overrides.ts', 'pipeline.ts', 'stage.ts'],
  schedule: ['errors.ts'],
  engine: [
    'fingerprint.ts',
    'exports.ts',
    'pipeline.ts',
    'sources',
    'sinks',
    'render.ts',
    'record.ts',
    ...DOCUMENT,
    'stage.ts',
    'errors.ts',
  ],
  'yaml.ts': [],
  destinations: [
    'engine',
    'exports.ts',
    'sinks',
    'sources',
    'markdown.ts',
    'record.ts',
    'stage.ts',
    'errors.ts',
    'yaml.ts',
    'text',
  ],
  config: [
    'destinations',
    'exports.ts',
    'models',
    'overrides.ts',
    'pipeline.ts',
    'sinks',
    'sources',
    'stages',
    'text',
    'yaml.ts',
    'errors.ts',
  ],
  api: [
    'config',
    'destinations',
    'fingerprint.ts',
    'version.ts',
    'engine',
    'pipeline.ts',
    'sources',
    'render.ts',
    'record.ts',
    ...DOCUMENT,
    'stage.ts',
    'errors.ts',
  ],
  commands: [
    'config',
    'destinations',
    'learn',
    'models',
    'sinks',
    'text',
    'exports.ts',
    'api',
    'overrides.ts',
    'engine',
    'sources',
    'schedule',
    'diff.ts',
    'explain.ts',
    'markdown.ts',
    'record.ts',
    ...DOCUMENT,
    'stage.ts',
    'errors.ts',
  ],
  cli: ['commands'],
  'cli.ts': ['cli', 'commands', 'version.ts'],
  'version.ts': [],
  'index.ts': [
    'destinations',
    'exports.ts',
    'api',
    'config',
    'overrides.ts',
    'engine',
    'pipeline.ts',
    'record.ts',
    ...DOCUMENT,
    'stage.ts',
    'errors.ts',
  ],
};

/** Rooms whose files do not import each other: stages, sources and sinks stand alone. */
const ALONE = new Set(['stages', 'sinks']);

/**
 * The one file that may import each third-party package, or the room; zod has six files, where data enters, and p-queue
 * one for each end.
 */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  cheerio: ['html/parse.ts'],
  chardet: ['text/decode/detect.ts'],
  commander: ['cli.ts', 'cli/'],
  'encoding-sniffer': ['text/decode/declared-encoding.ts'],
  franc: ['text/language/language.ts'],
  htmlparser2: ['sources/xml.ts'],
  'hyparquet-writer': ['destinations/parquet.ts'],
  'iconv-lite': ['text/decode/code-pages.ts'],
  'ipaddr.js': ['sources/web/networks.ts'],
  nanoid: ['engine/run-id.ts'],
  'node-cron': ['schedule/cron.ts'],
  'p-queue': ['engine/order.ts', 'sources/web/hosts.ts'],
  'robots-parser': ['sources/web/robots.ts'],
  tinyglobby: ['sources/glob.ts'],
  yaml: ['yaml.ts'],
  'yocto-spinner': ['commands/progress.ts'],
  zod: [
    'config/overrides.ts',
    'config/schema.ts',
    'config/stages.ts',
    'config/web.ts',
    'learn/labelled-row.ts',
    'record.ts',
  ],
};

/** The one file that may load each optional package, which a user installs for what needs it. */
const OPTIONAL: Readonly<Record<string, string>> = {
  '@aws-sdk/client-s3': 'sources/s3/sdk.ts',
  '@aws-sdk/lib-storage': 'sources/s3/sdk.ts',
  cld: 'text/language/cld2.ts',
  fflate: 'sources/office/zip.ts',
  mammoth: 'sources/office/docx.ts',
  'postal-mime': 'sources/office/mail.ts',
  'unbzip2-stream': 'sources/unpack/bzip2.ts',
  unpdf: 'sources/office/pdf.ts',
};

/** The rooms and files that may touch the outside: files, processes, the network. `models` reads the weights that lie beside it. */
const IMPURE = new Set([
  'models',
  'sources',
  'sinks',
  'destinations',
  'engine',
  'commands',
  'cli.ts',
  'config/file.ts',
  'config/overrides-file.ts',
  'config/spam-weights.ts',
  'api/run.ts',
  'version.ts',
]);
const OUTSIDE = /^node:(?:fs|fs\/promises|child_process|dns|net|http|https|worker_threads|sqlite|os)$/;

interface Import {
  readonly file: string;
  readonly target: string;
}

const IMPORTS: readonly Import[] = FILES.flatMap((file) => importsOf(SOURCE, file));

/** The folders beside `src` that work with it, and which of them each may import from. */
const WORKSHOP: Readonly<Record<string, readonly string[]>> = {
  gold: ['src'],
  training: ['gold', 'src'],
  bench: ['gold', 'training', 'src'],
};

function importsOf(folder: string, file: string): readonly Import[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\b[^'"\n;]*(?:\n[^'"\n;]*)*?from '([^']+)'|import\('([^']+)'\)/g,
  );
  return [...found].map((match) => ({ file, target: match[1] ?? match[2] ?? '' }));
}

/** The TypeScript files of a folder, as paths in it. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
}

function isImpure(file: string): boolean {
  return IMPURE.has(roomOf(file)) || IMPURE.has(file);
}

function inside({ file, target }: Import): string | undefined {
  if (!target.startsWith('.')) return undefined;
  return relative(SOURCE, resolve(dirname(join(SOURCE, file)), target)).replaceAll('\\', '/');
}

describe('the house', () => {
  it('is read whole', () => {
    expect(FILES.length).toBeGreaterThan(40);
    expect(IMPORTS.length).toBeGreaterThan(FILES.length);
  });

  it('has a place for every room in the table of arrows', () => {
    expect(FILES.map(roomOf).filter((room) => ARROWS[room] === undefined)).toEqual([]);
  });

  it('has arrows that point one way', () => {
    const wrong = IMPORTS.filter((entry) => {
      const target = inside(entry);
      if (target === undefined) return false;
      const [from, to] = [roomOf(entry.file), roomOf(target)];
      return from === to ? ALONE.has(from) : !ARROWS[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('has beside it a bench that leans on the training, both on the gold, and none the other way', () => {
    const wrong = Object.entries(WORKSHOP).flatMap(([folder, others]) =>
      filesOf(join(ROOT, folder))
        .flatMap((file) => importsOf(ROOT, `${folder}/${file}`))
        .filter(({ file, target }) => {
          if (!target.startsWith('.')) return false;
          const [into = ''] = relative(ROOT, resolve(ROOT, dirname(file), target))
            .replaceAll('\\', '/')
            .split('/');
          return into !== folder && !others.includes(into);
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('has no two files that need each other, by any way round', () => {
    const needs = Map.groupBy(IMPORTS, ({ file }) => file);
    const settled = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (settled.has(file) || way.includes(file)) return;
      for (const entry of needs.get(file) ?? []) visit(inside(entry) ?? '', [...way, file]);
      settled.add(file);
    };
    for (const file of FILES) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('runs WebAssembly that is made already: only `npm run kernel` loads what makes it', () => {
    const makes = (path: string | undefined): boolean => path?.startsWith('similarity/wasm/') ?? false;
    expect(IMPORTS.filter((entry) => makes(inside(entry)) && !makes(entry.file))).toEqual([]);
  });

  it('imports each third-party package in its own file only', () => {
    const own = IMPORTS.filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'));
    const outside = own.filter(({ target }) => OPTIONAL[target] === undefined);
    const packageOf = (target: string): string =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
    const isPlaced = ({ file, target }: Import): boolean =>
      PACKAGES[packageOf(target)]?.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place)) ??
      false;
    expect(outside.filter((entry) => !isPlaced(entry))).toEqual([]);
    expect(new Set(outside.map(({ target }) => packageOf(target)))).toEqual(new Set(Object.keys(PACKAGES)));
  });

  it('names exactly the dependencies of package.json', () => {
    const manifest: { dependencies: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(Object.keys(manifest.dependencies).sort()).toEqual(Object.keys(PACKAGES).sort());
  });

  it('loads each optional package in its own file only', () => {
    const manifest: { peerDependencies: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(Object.keys(manifest.peerDependencies).sort()).toEqual(Object.keys(OPTIONAL).sort());
    for (const [name, file] of Object.entries(OPTIONAL)) {
      const loading = new RegExp(`\\((?:'${name}'|'${name}/)`);
      expect(FILES.filter((path) => loading.test(readFileSync(join(SOURCE, path), 'utf8')))).toEqual([file]);
    }
  });

  it('touches files, processes and the network at its two ends only', () => {
    expect(IMPORTS.filter(({ file, target }) => OUTSIDE.test(target) && !isImpure(file))).toEqual([]);
  });

  it('reads no clock and rolls no dice between the ends', () => {
    const impure = FILES.filter((file) => !isImpure(file));
    const found = impure.filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(
        readFileSync(join(SOURCE, file), 'utf8'),
      ),
    );
    expect(found).toEqual([]);
  });
});
