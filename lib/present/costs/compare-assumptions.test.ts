import { expect, test } from 'vitest';
import { sayValue } from './compare-assumptions';

test.each([
  ['provisioned', 1, 'environments', '1 environment'],
  ['provisioned', 12, 'environments', '12 environments'],
  ['taskFloor', 0, 'tasks', '0 tasks'],
  ['addressesPerTask', 1, 'addresses', '1 address'],
  ['memoryMb', 1024, 'MB', '1,024 MB'],
  ['onDemandWeight', 1, '', '1'],
  ['requests', null, '', 'not given'],
])('%s of %s %s is said as %s', (field, value, unit, words) => {
  expect(sayValue(field, value, unit)).toBe(words);
});
