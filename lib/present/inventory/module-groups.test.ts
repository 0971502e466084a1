import { expect, test } from 'vitest';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { toModuleSummary, toStageGroups } from './module-groups';

const row = (name: string, stage: string | null): InventoryRow => ({
  id: name,
  kind: 'function',
  name,
  arn: name,
  accountId: '111122223333',
  accountName: 'acme-prod',
  region: 'us-east-1',
  clusterName: null,
  moduleSlug: 'm',
  moduleName: 'm',
  stage,
  packageType: 'Zip',
  codeSizeBytes: 1,
  runtime: null,
  memoryMb: 512,
  timeoutSeconds: 3,
  architecture: 'arm64',
  reservedConcurrency: null,
  provisionedRequested: null,
  provisionedAllocated: null,
  provisionedAvailable: null,
  desiredCount: null,
  runningCount: null,
  capacityMin: null,
  capacityMax: null,
  managedBy: null,
  firstSeenAt: '2026-11-20T10:00:00.000Z',
  lastSeenAt: '2026-11-20T10:00:00.000Z',
  detailSeenAt: null,
  archivedAt: null,
  cost: null,
});

test('stages come production first and the unknown last; workloads by name within', () => {
  const groups = toStageGroups([
    row('d', 'dev'),
    row('x', null),
    row('q', 'qa'),
    row('b', 'prod'),
    row('a', 'prod'),
  ]);
  expect(groups.map((group) => [group.stage, group.rows.map((one) => one.name)])).toEqual([
    ['prod', ['a', 'b']],
    ['dev', ['d']],
    ['qa', ['q']],
    [null, ['x']],
  ]);
});

test('the summary names what there is and where', () => {
  expect(toModuleSummary({ functions: 2, services: 1, stages: ['prod', 'dev'] })).toBe(
    '2 functions and 1 service in prod, dev.',
  );
  expect(toModuleSummary({ functions: 0, services: 0, stages: [] })).toBe('No workload in this scope.');
});
