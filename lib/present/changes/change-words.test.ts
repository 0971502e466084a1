import { expect, test } from 'vitest';
import { formatFieldValue, formatFromTo, formatOperation } from './change-words';

test.each([
  ['provisioned', null, 'off'],
  ['alias', null, 'none'],
  ['provisioned', 3, '3'],
])('%s of %s reads %s', (field, value, words) => {
  expect(formatFieldValue(field, value)).toBe(words);
});

test('a change reads from → to, an operation as AWS names it', () => {
  expect(formatFromTo({ from: null, wanted: 3 })).toBe('off → 3');
  expect(formatFromTo({ from: 3, wanted: null })).toBe('3 → off');
  expect(formatOperation('lambda:CreateAlias')).toBe('Lambda CreateAlias');
});
