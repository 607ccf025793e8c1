import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

describe('a function that remembers', () => {
  it('is asked once for each key, also where it found nothing', () => {
    const asked: string[] = [];
    const find = remembered((key) => {
      asked.push(key);
      return key === 'gate' ? 4 : undefined;
    });
    expect(['gate', 'mill', 'gate', 'mill'].map(find)).toEqual([4, undefined, 4, undefined]);
    expect(asked).toEqual(['gate', 'mill']);
  });

  it('takes keys that every object has', () => {
    const find = remembered((key) => key.length);
    expect(['__proto__', 'constructor', '__proto__'].map(find)).toEqual([9, 11, 9]);
  });
});
