import { expect, test } from 'vitest';
import { type CapacityPlan, capacityAfter } from './capacity-after';

const provisioned = (from: number | null, wanted: number | null): CapacityPlan => ({
  kind: 'provisionedConcurrency',
  from,
  wanted,
});
const scaling = (
  expected: Extract<CapacityPlan, { expected: object }>['expected'],
  qualifier = 'tasks',
): CapacityPlan => ({
  kind: 'scalableTarget',
  qualifier,
  expected,
});

test.each<[string, CapacityPlan, number | null, number | null]>([
  ['switched on', provisioned(null, 3), null, 3],
  ['switched off', provisioned(3, null), 3, 0],
  ['one alias of two', provisioned(2, 5), 6, 9],
  ['a desired count', scaling({ desired: 4 }), 1, 4],
  ['a raised floor', scaling({ target: 'registered', min: 3, max: 9 }), 1, 3],
  ['a lowered ceiling', scaling({ target: 'registered', min: 1, max: 2 }, 'live'), 5, 2],
  ['bounds around what there is', scaling({ target: 'registered', min: 1, max: 9 }), 5, null],
  ['bounds of what is not known', scaling({ target: 'registered', min: 3, max: 9 }), null, null],
  ['a policy, which scales later', scaling({ 'policy cpu': 'keeps its metric at 60' }), 5, null],
])('%s', (_, plan, now, after) => {
  expect(capacityAfter(plan, now)?.value ?? null).toBe(after);
});
