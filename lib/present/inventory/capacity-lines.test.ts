import { describe, expect, test } from 'vitest';
import type { FunctionDetail, ProvisionedConcurrency } from '@/lib/domain/inventory/snapshot';
import { describeProvisioned, toCapacityLines } from './capacity-lines';

const ready: ProvisionedConcurrency = {
  qualifier: 'live',
  requested: 3,
  allocated: 3,
  available: 3,
  status: 'READY',
  statusReason: null,
  lastModified: '2026-11-20T10:00:00.000Z',
};

const detail: FunctionDetail = {
  state: 'Active',
  stateReason: null,
  lastUpdateStatus: 'Successful',
  aliases: [
    { name: 'live', version: '14', weights: {}, description: '' },
    { name: 'canary', version: '14', weights: { '15': 0.1 }, description: '' },
  ],
  versions: [],
  provisioned: [ready],
  reservedConcurrency: null,
  scaling: [],
};

describe('capacity lines', () => {
  test('list aliases by name with what each holds', () => {
    const lines = toCapacityLines(detail);
    expect(lines.map((line) => [line.qualifier, line.version, line.provisioned?.requested ?? null])).toEqual([
      ['canary', '14', null],
      ['live', '14', 3],
    ]);
  });

  test('name the second version of a weighted alias and its share', () => {
    expect(toCapacityLines(detail)[0]?.split).toEqual({ version: '15', share: 0.1 });
  });

  test('say through which alias the same version is already provisioned', () => {
    const [canary, live] = toCapacityLines(detail);
    expect(canary?.heldThrough).toBe('live');
    expect(live?.heldThrough).toBeNull();
  });

  test('add a version that holds provisioned concurrency without an alias, once', () => {
    const lines = toCapacityLines({
      ...detail,
      aliases: [],
      provisioned: [{ ...ready, qualifier: '7' }],
      scaling: [
        {
          resourceId: 'function:f:7',
          qualifier: '7',
          min: 1,
          max: 4,
          suspended: { in: false, out: false, scheduled: false },
          policies: [],
          scheduledActions: [],
        },
      ],
    });
    expect(lines.map((line) => [line.qualifier, line.kind, line.scaling?.max])).toEqual([
      ['7', 'version', 4],
    ]);
  });

  test.each([
    [null, 'off'],
    [ready, '3 ready'],
    [{ ...ready, status: 'IN_PROGRESS' as const, allocated: 1 }, '1 of 3 allocated'],
    [{ ...ready, status: 'FAILED' as const, allocated: 0 }, 'failed at 0 of 3'],
  ])('describe %j as %s', (provisioned, words) => {
    expect(describeProvisioned(provisioned)).toBe(words);
  });
});
