import { describe, expect, it } from 'vitest';
import { addsParticulars, particulars } from '../../src/text/repeats/particulars.ts';

function adds(later: string, earlier: string): boolean {
  return addsParticulars(particulars(later), particulars(earlier));
}

describe('particulars', () => {
  it('finds numbers and names in their order', () => {
    const { tokens } = particulars('In 2019 the Brig Aurora carried 1,200 crates to Port-Vale.');
    expect(tokens.map(({ value, kind }) => `${kind} ${value}`)).toEqual([
      'opening in',
      'number 2019',
      'name brig',
      'name aurora',
      'number 1200',
      'name port-vale',
    ]);
  });

  it('takes a word that opens a sentence for a name only where it is one elsewhere', () => {
    expect(particulars('Later it rained. Then it rained more.').names.size).toBe(0);
  });

  it('reads numbers beside letters of a script without spaces', () => {
    expect(particulars('令和7年の3月').tokens.map(({ value }) => value)).toEqual(['7', '3']);
  });

  it('reads a full-width number as the same number', () => {
    expect(adds('全部で１２人', '全部で12人')).toBe(false);
  });
});

describe('addsParticulars', () => {
  it('sees another number', () => {
    expect(adds('they won by 3 goals', 'they won by 2 goals')).toBe(true);
  });

  it('sees another name', () => {
    expect(adds('the cup went to Orla', 'the cup went to Bram')).toBe(true);
  });

  it('sees names that changed places', () => {
    expect(adds('Orla beat Bram', 'Bram beat Orla')).toBe(true);
  });

  it('sees no more in a text that says less', () => {
    expect(adds('the cup went to Orla', 'In 2019 the cup, with 12 handles, went to Orla of Vale')).toBe(false);
  });

  it('passes over a new word that opens a sentence', () => {
    expect(adds('Despite the rain, the cup went to Orla', 'The cup went to Orla')).toBe(false);
  });

  it('sees another word in capitals though a quotation begins with it', () => {
    expect(adds('for a "RIGHT JOIN" a row is added', 'for a "LEFT JOIN" a row is added')).toBe(true);
  });

  it('reads a number with and without separators as the same', () => {
    expect(adds('1,200 crates', '1200 crates')).toBe(false);
    expect(adds('1.5 crates', '15 crates')).toBe(true);
  });
});
