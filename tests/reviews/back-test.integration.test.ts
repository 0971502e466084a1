import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TriggerInput } from '@/lib/contracts/reviews/trigger-shapes';
import {
  type EstateListName,
  functionFields,
  type ModelField,
  serviceFields,
} from '@/lib/domain/reviews/estate-model';
import { noEvidenceModes, ruleReaches, windowLengths } from '@/lib/domain/reviews/trigger';
import { toExpression } from '@/lib/domain/reviews/usual-rule';
import { priceMonths } from '@/server/services/costs/price-months';
import { rollUpRegion } from '@/server/services/costs/roll-up-region';
import { createDecision } from '@/server/services/decisions/create-decision';
import { syncDetail } from '@/server/services/estate/sync/sync-detail';
import { syncMetrics } from '@/server/services/estate/sync/sync-metrics';
import { syncRegion } from '@/server/services/estate/sync/sync-region';
import { addTrigger } from '@/server/services/reviews/triggers/add-trigger';
import { evaluateTriggers } from '@/server/services/reviews/triggers/evaluate-triggers';
import { loadEstate } from '@/server/services/reviews/triggers/load-estate';
import { previewTrigger } from '@/server/services/reviews/triggers/preview-trigger';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { setProcessSettings } from '@/tests/support/process-settings';

const accountId = '111122223333';
const watched = {
  'us-east-1': [
    'valuation-platform-prod-valuation',
    'valuation-platform-prod-api',
    'cora-prod-module-access-auth',
  ],
  'eu-west-1': ['notification', 'sentiment-prod-dashboard'],
};
const never = new AbortController().signal;
const dayMs = 86_400_000;
const backDays = 90;
const rules = 40;
let world: FewWorkloads;
let decisionId: string;

beforeAll(async () => {
  setProcessSettings('postgresql://unused');
  world = await fewWorkloads(new Date('2026-11-10T10:15:00Z'), accountId, watched);
  const { ctx, simulator, clock } = world;
  const memory = { account: accountId, region: 'us-east-1', function: 'valuation-platform-prod-api' };
  for (const memoryMb of [1024, 256]) {
    await simulator.actor({ ...memory, memoryMb });
    await simulator.advance(2 * 86_400);
    clock.advance(2 * dayMs);
    for (const region of Object.keys(watched)) {
      const key = { accountId, region };
      await syncRegion(ctx, key, never);
      await syncDetail(ctx, key, never);
      await syncMetrics(ctx, key, never);
      await rollUpRegion(ctx, key, never);
    }
  }
  await priceMonths(ctx, never);
  decisionId = (await createDecision(ctx, { text: '# Watch what there is\n\nStatus: accepted\n' })).id;
  for (const name of Object.values(watched).flat()) {
    await ctx.db.decisionScope.create({ data: { decisionId, workloadId: await world.idOf(name) } });
  }
}, 240_000);
afterAll(() => world.stop());

/** The end of each day that is looked back at, and now. */
function moments(now: Date): readonly Date[] {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  const ended = Array.from(
    { length: backDays - 1 },
    (_, at) => new Date(today - (backDays - 2 - at) * dayMs - 1),
  );
  return [...ended, now];
}

it('knows every field of the model of some workload', async () => {
  const estate = await loadEstate(world.ctx, { days: 30 });
  const { functions, services } = estate.factsOf({ scopes: null, stage: null }, 30);
  const unknown = (fields: readonly ModelField[], rows: typeof functions) =>
    fields.filter(({ name }) => rows.every((row) => row[name] === undefined)).map(({ name }) => name);
  expect({
    functions: unknown(functionFields, functions),
    services: unknown(serviceFields, services),
  }).toEqual({
    functions: [],
    services: [],
  });
});

const lists = { functions: functionFields, services: serviceFields } as const;
const byDay = Object.entries(lists).flatMap(([list, fields]) =>
  fields
    .filter(({ type, history }) => type === 'double' && history === 'days')
    .map(({ name }) => ({ list: list as EstateListName, field: name })),
);

/** Any usual rule over what is known by day, its threshold among the values that were seen. */
async function anyRules(): Promise<readonly Omit<TriggerInput, 'title'>[]> {
  const estate = await loadEstate(world.ctx, { days: 60 });
  const days = moments(world.clock.now()).slice(-14);
  const seen = (list: EstateListName, field: string) =>
    days.flatMap((at) => {
      const { functions, services } = estate.factsOf({ scopes: null, stage: null }, 1, at);
      return (list === 'functions' ? functions : services).flatMap((row) => {
        const value = row[field];
        return typeof value === 'number' ? [value] : [];
      });
    });
  const rule = fc
    .record({
      use: fc.constantFrom(...byDay),
      above: fc.boolean(),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      windowDays: fc.constantFrom(...windowLengths),
      over: fc.constantFrom(...ruleReaches),
      noEvidence: fc.constantFrom(...noEvidenceModes),
      minimumHours: fc.constantFrom(0, 24, 72),
      releases: fc.boolean(),
    })
    .map(({ use, above, at, windowDays, over, releases, ...more }) => {
      const values = seen(use.list, use.field).sort((a, b) => a - b);
      const threshold = Math.round((values[Math.floor(at * (values.length - 1))] ?? 1) * 1e6) / 1e6;
      const usual = { ...use, above, threshold, names: [] };
      const release = releases
        ? `!${toExpression({ ...usual, threshold: threshold * (above ? 0.9 : 1.1) })}`
        : null;
      const asked = { kind: 'metric', expression: toExpression(usual), release, windowDays, over } as const;
      return { ...more, rule: asked, stage: null };
    });
  return fc.sample(rule, { numRuns: rules, seed: 7 });
}

it(`would have done what it did: ${rules} rules looked back at, against each evaluated as ${backDays} days went by`, async () => {
  const { ctx, clock } = world;
  const now = clock.now();
  const asked = await anyRules();
  const lived = new Map<string, string[]>();
  const ids: string[] = [];
  for (const [at, one] of asked.entries()) {
    ids.push((await addTrigger(ctx, { ...one, title: `Rule ${at}`, decisionId })).id);
  }
  for (const moment of moments(now)) {
    clock.set(moment);
    await evaluateTriggers(ctx);
    for (const { id, verdict, phase } of await ctx.db.reviewTrigger.findMany({ where: { decisionId } })) {
      lived.set(id, [...(lived.get(id) ?? []), `${moment.toISOString().slice(0, 10)} ${verdict} ${phase}`]);
    }
  }
  const verdicts = new Map<string, number>();
  for (const [at, one] of asked.entries()) {
    const { backTest } = await previewTrigger(ctx, { ...one, decisionId });
    const days = backTest.days.map(({ day, verdict, phase }) => `${day} ${verdict} ${phase}`);
    expect(days, JSON.stringify(one.rule)).toEqual(lived.get(ids[at] ?? ''));
    for (const { verdict } of backTest.days) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  const total = [...verdicts.values()].reduce((sum, count) => sum + count, 0);
  expect(total).toBe(rules * backDays);
  for (const verdict of ['quiet', 'due', 'noEvidence']) expect(verdicts.get(verdict)).toBeGreaterThan(100);
}, 300_000);
