import { describe, expect, it } from 'vitest';
import { unicodeNames } from '../../scripts/date-names.ts';
import { CLDR, MONTHS, WEEKDAYS } from '../../src/text/dates/unicode-names.ts';

describe('the names of months and weekdays', () => {
  it.skipIf(process.versions['cldr'] !== CLDR)(`are those of the Unicode data ${CLDR}`, () => {
    expect(unicodeNames()).toEqual({ months: MONTHS, weekdays: WEEKDAYS });
  });

  it('are there in at least 35 languages', () => {
    expect(Object.keys(MONTHS).length).toBeGreaterThanOrEqual(35);
  });
});
