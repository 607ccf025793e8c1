/** The scripts that a misread character may turn out to be in; `sign` stands for what all scripts share. */
export type MisreadScript =
  | 'sign'
  | 'latin'
  | 'mark'
  | 'greek'
  | 'cyrillic'
  | 'armenian'
  | 'hebrew'
  | 'arabic'
  | 'indic'
  | 'thai'
  | 'georgian'
  | 'cjk'
  | 'other';

/**
 * The characters that most texts are written in. Among the others are phonetic letters, Syriac and N'Ko, which are rare,
 * and which two genuine signs side by side spell: `É”` is the UTF-8 of an open o.
 */
const RANGES: readonly (readonly [first: number, last: number, script: MisreadScript])[] = [
  [0x80, 0xbf, 'sign'],
  [0xc0, 0xd6, 'latin'],
  [0xd7, 0xd7, 'sign'],
  [0xd8, 0xf6, 'latin'],
  [0xf7, 0xf7, 'sign'],
  [0xf8, 0x17f, 'latin'],
  [0x18f, 0x18f, 'latin'],
  [0x192, 0x192, 'latin'],
  [0x1a0, 0x1a1, 'latin'],
  [0x1af, 0x1b0, 'latin'],
  [0x218, 0x21b, 'latin'],
  [0x259, 0x259, 'latin'],
  [0x300, 0x36f, 'mark'],
  [0x386, 0x3ce, 'greek'],
  [0x400, 0x45f, 'cyrillic'],
  [0x490, 0x4ff, 'cyrillic'],
  [0x531, 0x589, 'armenian'],
  [0x5b0, 0x5c2, 'hebrew'],
  [0x5d0, 0x5ea, 'hebrew'],
  [0x60c, 0x63a, 'arabic'],
  [0x640, 0x6d5, 'arabic'],
  [0x6f0, 0x6f9, 'arabic'],
  [0x900, 0xdff, 'indic'],
  [0xe01, 0xe5b, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x2000, 0x27bf, 'sign'],
  [0x2900, 0x2bff, 'sign'],
  [0x3000, 0x303f, 'sign'],
  [0x3040, 0x9fff, 'cjk'],
  [0xac00, 0xd7a3, 'cjk'],
  [0xf900, 0xfaff, 'cjk'],
  [0xfb00, 0xfb06, 'latin'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe00, 0xfe0f, 'sign'],
  [0xfe70, 0xfefc, 'arabic'],
  [0xfeff, 0xfeff, 'sign'],
  [0xff01, 0xff65, 'sign'],
  [0xff66, 0xffee, 'cjk'],
  [0xfffd, 0xfffd, 'sign'],
  [0x1f000, 0x1faff, 'sign'],
  [0x20000, 0x2fa1f, 'cjk'],
];

/** The script of a character that a misreading may hide. */
export function misreadScript(code: number): MisreadScript {
  let [low, high] = [0, RANGES.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, script] = RANGES[middle] ?? [0, 0, 'other'];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return script;
  }
  return 'other';
}
