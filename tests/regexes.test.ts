import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { regexLiterals, scan } from './regexes.ts';

const SOURCE = resolve(import.meta.dirname, '../src');
const LITERALS = regexLiterals();

describe('regular expressions', () => {
  it('are found in code and nowhere else', () => {
    const text = "const A = /a[/]b/gu; // not /this/\nconst half = total / 2 / 3; const s = '/x/'; return /\\//;";
    expect(scan(text, 'x').map(({ source, flags }) => `${source} ${flags}`)).toEqual(['a[/]b gu', '\\/ ']);
    expect(LITERALS.length).toBeGreaterThan(20);
  });

  it('are literals, so that they can be checked', () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.filter((file) => /\bRegExp\(/.test(readFileSync(join(SOURCE, file), 'utf8')))).toEqual([]);
  });

  it.each(LITERALS)('take linear time: $at $source', async ({ source, flags }) => {
    const proof = await check(source, flags, { timeout: 10_000, checker: 'automaton' });
    // A look-behind cannot be proved, only attacked.
    const verdict =
      proof.status === 'unknown' ? await check(source, flags, { timeout: 10_000, checker: 'fuzz' }) : proof;
    expect(verdict.status === 'unknown' ? 'unknown' : `${verdict.status} ${verdict.complexity.type}`).toMatch(
      /^safe (?:linear|safe)$/,
    );
  });
});
