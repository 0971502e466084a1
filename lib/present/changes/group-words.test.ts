import { describe, expect, test } from 'vitest';
import type { ChangeGroupDetail, ChangeGroupItem } from '@/lib/contracts/change-groups';
import { collectWarnings, describeGroup, summariseGroup, toGroupLabel } from './group-words';

const workload = {
  id: 'w',
  kind: 'function',
  name: 'api',
  accountId: '1',
  region: 'r',
  stage: null,
  module: null,
} as const;
const item = (state: ChangeGroupItem['state'], position = 1): ChangeGroupItem => ({
  position,
  workload,
  state,
  change: null,
  refusals: [],
  warnings: [],
  problem: null,
});
const allowed = { allowed: true } as const;
const group = (
  states: readonly ChangeGroupItem['state'][],
  changed: Partial<ChangeGroupDetail> = {},
): ChangeGroupDetail => ({
  id: 'g',
  number: 1,
  title: 'launch',
  state: 'planned',
  size: states.length,
  inForce: states.filter((one) => one === 'inForce').length,
  failed: states.filter((one) => one === 'failed').length,
  underWay: 0,
  reason: null,
  plannedBy: { id: null, label: 'ada' },
  plannedAt: '2026-11-28T00:00:00Z',
  appliedBy: null,
  appliedAt: null,
  settledAt: null,
  approval: null,
  items: states.map((one, index) => item(one, index + 1)),
  maxResources: 5,
  maxUsdMonthly: null,
  onFailure: 'stop',
  parallel: 1,
  until: null,
  cancelledAt: null,
  addedUsdMonthly: { known: true, value: '21.90' },
  refusals: [],
  policies: [],
  acts: { apply: allowed, cancel: allowed, revert: allowed, askApproval: allowed, decide: allowed },
  reverts: null,
  planAhead: null,
  revertedBy: [],
  ...changed,
});

test.each<[readonly ChangeGroupItem['state'][], Partial<ChangeGroupDetail>, string]>([
  [['waiting', 'planning'], { state: 'planning' }, '1 of 2 workloads planned; nothing is sent to AWS.'],
  [
    ['waiting', 'waiting'],
    {},
    '2 workloads can be changed, +$21.90 a month. Nothing has been sent to AWS yet.',
  ],
  [
    ['waiting', 'refused'],
    { addedUsdMonthly: { known: false, reason: 'no price' } },
    '1 of 2 workloads can be changed, at a price that is not known. Nothing has been sent to AWS yet.',
  ],
  [
    ['inForce', 'failed', 'leftOut'],
    { state: 'settled' },
    '1 of 3 workloads in force, 1 failed, 1 not begun after a failure.',
  ],
  [
    ['inForce', 'leftOut'],
    { state: 'settled', cancelledAt: '2026-11-28T00:00:00Z' },
    '1 of 2 workloads in force, 1 cancelled.',
  ],
  [['leftOut', 'leftOut'], { state: 'cancelled' }, 'None of 2 workloads was changed.'],
])('%j %j', (states, changed, words) => {
  expect(summariseGroup(group(states, changed))).toBe(words);
});

test.each<[string, string]>([
  ['21.90', 'Change 1 workload for $21.90 more a month'],
  ['-21.90', 'Change 1 workload, $21.90 less a month'],
  ['0', 'Change 1 workload'],
])('the button of %s a month says %s', (value, words) => {
  expect(toGroupLabel(group(['waiting', 'refused'], { addedUsdMonthly: { known: true, value } }))).toBe(
    words,
  );
});

describe('standing', () => {
  test('a group that is done in part is not good', () => {
    expect(describeGroup(group(['inForce', 'failed'], { state: 'settled' }))).toMatchObject({ tone: 'bad' });
    expect(describeGroup(group(['inForce'], { state: 'settled' }))).toMatchObject({ tone: 'good' });
  });

  test('warnings of what can be applied are told once, with whom they are about', () => {
    const warning = { code: 'a', title: 'A', detail: '', mustAcknowledge: true };
    const warned = (state: ChangeGroupItem['state']) => ({ ...item(state), warnings: [warning] });
    expect(collectWarnings([warned('waiting'), warned('waiting'), warned('refused')])).toEqual([
      { warning, names: ['api', 'api'] },
    ]);
  });
});
