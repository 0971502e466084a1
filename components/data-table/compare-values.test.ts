import { expect, test } from 'vitest';
import { compareValues } from './compare-values';

test('numbers go by size, words by the alphabet, numbers first', () => {
  expect([10, 9, 100].sort(compareValues)).toEqual([9, 10, 100]);
  expect(['beta', 'Alpha', 'gamma'].sort(compareValues)).toEqual(['Alpha', 'beta', 'gamma']);
  expect(['a', 1].sort(compareValues)).toEqual([1, 'a']);
});
