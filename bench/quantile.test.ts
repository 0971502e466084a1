import { describe, expect, it } from 'vitest';
import { quantile } from './quantile';

const oneToTwenty = Array.from({ length: 20 }, (_, at) => 20 - at);

describe('quantile', () => {
  it.each([
    [0, 1],
    [0.5, 10],
    [0.95, 19],
    [1, 20],
  ])('gives the nearest rank at %d', (share, expected) => {
    expect(quantile(oneToTwenty, share)).toBe(expected);
  });

  it('has no answer without samples', () => {
    expect(() => quantile([], 0.5)).toThrow('unknown');
  });
});
