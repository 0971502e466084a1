import { expect, test } from 'vitest';
import { whyNot } from './why-not';

test.each([
  ['viewer', false, 'changes.apply', /viewer, can’t do this. Operators and admins can/],
  ['operator', false, 'estate.manage', /operator, can’t do this. Admins can/],
  ['admin', true, 'changes.apply', /Read-only mode/],
] as const)('a %s with read-only %s is told why not %s', (role, readOnly, permission, words) => {
  expect(whyNot({ role, readOnly }, permission)).toMatch(words);
});

test('who may is told nothing; read-only mode still lets them plan', () => {
  expect(whyNot({ role: 'operator', readOnly: false }, 'changes.apply')).toBeNull();
  expect(whyNot({ role: 'operator', readOnly: true }, 'changes.plan')).toBeNull();
});
