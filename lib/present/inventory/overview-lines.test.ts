import { describe, expect, test } from 'vitest';
import type { ModuleRow, Overview } from '@/lib/contracts/inventory';
import { toOverviewSummary, toProvisionedWords, toTaskWords } from './overview-lines';

const unmeasured = { known: false as const, reason: 'nothing measured yet' };

const moduleRow = (over: Partial<ModuleRow>): ModuleRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  slug: 'sentiment',
  name: 'sentiment',
  description: '',
  owner: null,
  functions: 4,
  services: 2,
  stages: ['prod'],
  health: { state: 'good', reasons: [] },
  costUsdMonthToDate: unmeasured,
  latencyMsP95: unmeasured,
  coldStartRate: unmeasured,
  errorRate: unmeasured,
  provisioned: { functions: 1, requested: 3, allocated: 3, available: 3, usedMax: unmeasured },
  tasks: { desired: 5, running: 5 },
  changesUnderWay: 0,
  ...over,
});

const overview = (data: readonly ModuleRow[]): Overview => ({
  data: [...data],
  meta: { nextCursor: null },
  needsYou: [],
  totals: { workloads: 7, functions: 6, services: 1, unassigned: 0, changesUnderWay: 0 },
  facets: { stages: [], accounts: [], regions: [] },
  sync: { running: false, neverListed: false, done: 0, total: null },
});

describe('the overview in one line', () => {
  test('unassigned is no module', () => {
    const rows = [moduleRow({}), moduleRow({ id: null, slug: 'unassigned', name: 'unassigned' })];
    expect(toOverviewSummary(overview(rows))).toBe('6 functions and 1 service in 1 module.');
  });

  test('names what needs a look, three at most', () => {
    const ill = (name: string) => moduleRow({ name, health: { state: 'bad', reasons: [] } });
    expect(toOverviewSummary(overview([ill('cora-ai'), moduleRow({})]))).toMatch(/; cora-ai needs a look\.$/);
    expect(toOverviewSummary(overview(['a', 'b', 'c', 'd', 'e'].map(ill)))).toMatch(
      /; a, b, c and 2 more need a look\.$/,
    );
  });
});

describe('capacity', () => {
  test('what is not ready yet is told apart from what is', () => {
    const provisioned = { functions: 1, requested: 3, allocated: 2, available: 2, usedMax: unmeasured };
    expect(toProvisionedWords(moduleRow({}))?.text).toBe('3');
    expect(toProvisionedWords(moduleRow({ provisioned }))?.text).toBe('2 of 3');
    expect(toProvisionedWords(moduleRow({ provisioned }))?.detail).toContain('unknown: nothing measured yet');
  });

  test('a module without services has no tasks, one with a service at zero has zero', () => {
    expect(toTaskWords(moduleRow({ services: 0 }))).toBeNull();
    expect(toTaskWords(moduleRow({ tasks: { desired: 0, running: 0 } }))?.text).toBe('0');
  });
});
