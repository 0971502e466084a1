import { expect, test } from 'vitest';
import { toApplyLabel } from './apply-label';

const costing = (from: string, to: string, delta: string) => ({
  known: true as const,
  value: { perMonth: { from, to, delta } },
});
const plan = {
  kind: 'provisionedConcurrency' as const,
  from: null,
  wanted: 3,
  removeAlias: false,
  qualifier: 'live',
};

test.each([
  [{ ...plan, cost: costing('0', '96.4', '96.4') }, 'Switch on 3 for $96.40 a month'],
  [{ ...plan, from: 3, wanted: 5, cost: costing('96', '160', '64') }, 'Raise 3 to 5 for $64.00 more a month'],
  [{ ...plan, from: 3, wanted: 2, cost: costing('96', '64', '-32') }, 'Lower 3 to 2, saving $32.00 a month'],
  [{ ...plan, from: 3, wanted: null, cost: costing('96', '0', '-96') }, 'Switch off, saving $96.00 a month'],
  [
    { ...plan, from: 3, wanted: null, removeAlias: true, cost: costing('96', '0', '-96') },
    'Switch off and delete live, saving $96.00 a month',
  ],
  [{ ...plan, cost: { known: false as const, reason: 'no price' } }, 'Switch on 3, price unknown'],
  [{ ...plan, from: 3, wanted: null, cost: { known: false as const, reason: 'no price' } }, 'Switch off'],
])('%j says "%s"', (input, label) => {
  expect(toApplyLabel(input)).toBe(label);
});

test.each([
  [costing('0', '96.4', '96.4'), 'Run 4 tasks for $96.40 more a month'],
  [costing('96', '0', '-96'), 'Run 4 tasks, saving $96.00 a month'],
  [{ known: false as const, reason: 'no price' }, 'Run 4 tasks'],
])('the title of any other kind, with its price: %j says "%s"', (cost, label) => {
  expect(toApplyLabel({ kind: 'desiredCount', title: 'Run 4 tasks', cost })).toBe(label);
});
