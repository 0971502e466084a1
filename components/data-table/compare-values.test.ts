import { expect, test } from 'vitest';
import { compareValues, toComparable } from './compare-values';

const sorted = (values: readonly (string | number)[]) => values.map(toComparable).sort(compareValues);

test('numbers go by size, words by their letters without regard to case, numbers first', () => {
  expect(sorted([10, 9, 100])).toEqual([9, 10, 100]);
  expect(sorted(['beta', 'Alpha', 'gamma'])).toEqual(['alpha', 'beta', 'gamma']);
  expect(sorted(['a', 1])).toEqual([1, 'a']);
});

test('what has no value is left for the end', () => {
  expect(toComparable(null)).toBeUndefined();
  expect(toComparable(0)).toBe(0);
});
