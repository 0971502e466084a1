import { expect, test } from 'vitest';
import type { RegionStatus } from '@/lib/contracts/estate';
import { describeSync, summariseEstate } from './sync-words';

const region: RegionStatus = {
  accountId: '111122223333',
  accountName: 'acme-prod',
  region: 'us-east-1',
  enabled: true,
  status: 'idle',
  failure: null,
  startedAt: null,
  listedAt: null,
  completedAt: '2026-11-20T10:00:00.000Z',
  progress: { done: 0, total: null },
  workloads: 31,
};

test.each([
  [region, 'good', 'Read in full'],
  [{ ...region, completedAt: null }, 'neutral', 'Not read yet'],
  [{ ...region, enabled: false, status: 'failed' as const }, 'neutral', 'Paused'],
  [{ ...region, status: 'failed' as const }, 'bad', 'Can’t be read'],
  [{ ...region, status: 'partial' as const }, 'attention', 'Read in part'],
  [
    { ...region, status: 'running' as const, progress: { done: 12, total: 60 } },
    'progress',
    'Reading, 12 of 60',
  ],
  [
    { ...region, status: 'running' as const, progress: { done: 12, total: null } },
    'progress',
    'Reading, 12 so far',
  ],
])('%j is %s: %s', (given, tone, label) => {
  expect(describeSync(given)).toEqual({ tone, label });
});

test('the summary counts what is watched and says what can’t be read', () => {
  const paused = { ...region, region: 'eu-west-1', enabled: false };
  expect(summariseEstate([region, paused])).toBe(
    '31 workloads in 1 region of 1 account, all of it readable.',
  );
  expect(summariseEstate([region, { ...region, accountId: '444455556666', status: 'failed' }])).toBe(
    '62 workloads in 2 regions of 2 accounts; 1 region can’t be read in full.',
  );
  expect(summariseEstate([paused])).toContain('nothing is read');
});
