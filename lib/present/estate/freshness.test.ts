import { expect, test } from 'vitest';
import type { RegionStatus, SyncStatus } from '@/lib/contracts/estate';
import { toFreshness } from './freshness';

const region = (over: Partial<RegionStatus>): RegionStatus => ({
  accountId: '111122223333',
  accountName: 'acme-prod',
  region: 'us-east-1',
  enabled: true,
  status: 'idle',
  failure: null,
  startedAt: null,
  listedAt: '2026-11-12T14:00:00Z',
  completedAt: null,
  progress: { done: 0, total: null },
  workloads: 0,
  ...over,
});

const status = (regions: readonly RegionStatus[], running = false): SyncStatus => ({
  running,
  regions: [...regions],
  usage: {
    month: '2026-11',
    calls: 0,
    throttled: 0,
    metricsRequested: 0,
    metricsBudgetMonthly: 0,

    logsScannedMb: 0,
    logScanGbMonthly: 200,
    cost: { total: { usd: '0', complete: true, missing: [], words: '$0.00' }, lines: [], families: [] },
    capUsdMonthly: '25',
    stopped: null,
  },
});

test('the estate is as old as its oldest watched region', () => {
  const freshness = toFreshness(
    status([
      region({ listedAt: '2026-11-12T14:00:00Z' }),
      region({ listedAt: '2026-11-12T13:00:00Z' }),
      region({ listedAt: '2026-11-01T00:00:00Z', enabled: false }),
    ]),
  );
  expect(freshness.oldestListedAt).toBe('2026-11-12T13:00:00Z');
  expect(freshness.regions).toBe(2);
});

test('a region never listed leaves the age unknown', () => {
  expect(toFreshness(status([region({}), region({ listedAt: null })])).oldestListedAt).toBeNull();
});

test('progress is summed, and has no total while one region has none', () => {
  const running = (done: number, total: number | null) =>
    region({ status: 'running', progress: { done, total } });
  expect(toFreshness(status([running(3, 10), running(4, 20)], true))).toMatchObject({ done: 7, total: 30 });
  expect(toFreshness(status([running(3, 10), running(4, null)], true)).total).toBeNull();
});
