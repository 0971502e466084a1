import { describe, expect, test } from 'vitest';
import type { ModuleRow, NeedsYou, Overview } from '@/lib/contracts/inventory';
import { toHealthWords } from './health-words';
import { toNeedAct, toOverviewAnswer, toProvisionedWords, toTaskWords } from './overview-lines';

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
  health: { state: 'good', reasons: [], reasonCount: 0, topics: [] },
  cost: null,
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
  totals: { workloads: 7, functions: 6, services: 1, unassigned: 0, changesUnderWay: 0, needsYou: 0 },
  facets: { stages: [], accounts: [], regions: [] },
  sync: { running: false, neverListed: false, done: 0, total: null },
});

const health = (state: 'attention' | 'bad' | 'unknown') => ({
  state,
  reasons: [],
  reasonCount: state === 'unknown' ? 0 : 1,
  topics: [],
});

const unwell: NeedsYou = {
  kind: 'workloadUnwell',
  title: 'api is not well',
  detail: 'api runs 0 of 2 tasks.',
  at: null,
  workload: { id: '00000000-0000-4000-8000-000000000002', kind: 'service', name: 'api' },
};

describe('the overview in one line', () => {
  test('unassigned is no module', () => {
    const rows = [moduleRow({}), moduleRow({ id: null, slug: 'unassigned', name: 'unassigned' })];
    expect(toOverviewAnswer(overview(rows))).toEqual({
      tone: 'good',
      text: '6 functions and 1 service in 1 module. Nothing needs you.',
    });
    const page = overview(rows.slice(1));
    const none = toOverviewAnswer({ ...page, totals: { ...page.totals, unassigned: 7 } });
    expect(none.text).toBe('6 functions and 1 service, none of them in a module. Nothing needs you.');
  });

  test('what is only worth watching does not need anyone', () => {
    const watched = (name: string) => moduleRow({ name, health: health('attention') });
    expect(toOverviewAnswer(overview([watched('cora-ai'), moduleRow({})]))).toEqual({
      tone: 'good',
      text: expect.stringMatching(/ Nothing needs you; cora-ai is worth watching\.$/),
    });
    expect(toOverviewAnswer(overview(['a', 'b', 'c', 'd', 'e'].map(watched))).text).toMatch(
      /; a, b and 3 more are worth watching\.$/,
    );
  });

  test('counts what needs a person, also beyond what is listed', () => {
    const page = overview([moduleRow({ health: health('bad') })]);
    const answer = toOverviewAnswer({
      ...page,
      needsYou: [unwell],
      totals: { ...page.totals, needsYou: 60 },
    });
    expect(answer).toEqual({ tone: 'bad', text: expect.stringMatching(/ 60 things need you\.$/) });
    expect(toNeedAct(unwell).href).toBe(`/services/${unwell.workload.id}`);
  });

  test('says that nothing is measured instead of that all is well', () => {
    const answer = toOverviewAnswer(overview([moduleRow({ health: health('unknown') })]));
    expect(answer).toEqual({
      tone: 'neutral',
      text: expect.stringContaining('nothing has been measured yet'),
    });
  });
});

test('an estate that was never read is not called empty or well', () => {
  const page = overview([moduleRow({ functions: 0, services: 0, health: health('unknown') })]);
  const totals = { ...page.totals, workloads: 0, functions: 0, services: 0 };
  expect(toOverviewAnswer({ ...page, totals, sync: { ...page.sync, neverListed: true } })).toEqual({
    tone: 'neutral',
    text: 'AWS has not been read yet. Nothing needs you.',
  });
  expect(toOverviewAnswer({ ...page, totals }).text).toBe('No workload in this scope. Nothing needs you.');
});

test('a health names what it is about, worst first', () => {
  const words = toHealthWords({ state: 'attention', topics: ['errors', 'coldStarts'] });
  expect(words).toEqual({ tone: 'attention', text: 'errors, cold starts', state: 'worth watching' });
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
