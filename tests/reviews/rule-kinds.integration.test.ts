import {
  DeleteProvisionedConcurrencyConfigCommand,
  LambdaClient,
  PutProvisionedConcurrencyConfigCommand,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, toDay } from '@/lib/domain/reviews/cadence';
import type { TriggerKind, TriggerRule } from '@/lib/domain/reviews/trigger';
import { toExpression } from '@/lib/domain/reviews/usual-rule';
import { priceMonths } from '@/server/services/costs/price-months';
import { requestPriceRefresh } from '@/server/services/costs/prices/request-price-refresh';
import { runPriceRefresh } from '@/server/services/costs/prices/run-price-refresh';
import { rollUpRegion } from '@/server/services/costs/roll-up-region';
import { createDecision } from '@/server/services/decisions/create-decision';
import { getDecision } from '@/server/services/decisions/get-decision';
import { saveText } from '@/server/services/decisions/save-text';
import { supersedeDecision } from '@/server/services/decisions/supersede-decision';
import { syncDetail } from '@/server/services/estate/sync/sync-detail';
import { syncRegion } from '@/server/services/estate/sync/sync-region';
import { actOnReview } from '@/server/services/reviews/act-on-review';
import { listReviews } from '@/server/services/reviews/list-reviews';
import { addTrigger } from '@/server/services/reviews/triggers/add-trigger';
import { evaluateTriggers } from '@/server/services/reviews/triggers/evaluate-triggers';
import { listTriggers } from '@/server/services/reviews/triggers/list-triggers';
import { type FewWorkloads, fewWorkloads } from '@/tests/support/few-workloads';
import { setProcessSettings } from '@/tests/support/process-settings';
import { simulatedCredentials } from '@/tests/support/simulated-credentials';

// A Friday, so that the days of the metric's rule are working days.
const start = new Date('2026-11-06T10:15:00Z');
const region = { accountId: '111122223333', region: 'us-east-1' };
const valuation = 'valuation-platform-prod-valuation';
const api = 'valuation-platform-prod-api';
const builtOn = '# ADR-901: Keep the region\n\nStatus: accepted\n';
const text = '# ADR-902: Package by workload\n\nStatus: accepted\nRelated: ADR-901\n';
const never = new AbortController().signal;
const hourMs = 3_600_000;
let world: FewWorkloads;
let lambda: LambdaClient;
let decisionId: string;
let builtOnId: string;
/** The trigger of the kind that is being looked at. */
let watching: string;

beforeAll(async () => {
  setProcessSettings('postgresql://unused');
  world = await fewWorkloads(start, region.accountId, { [region.region]: [valuation, api] });
  const { ctx, simulator } = world;
  // What is not looked at need not be read again each day.
  const others = await ctx.db.workload.findMany({
    where: { ...region, kind: 'function', archivedAt: { not: null } },
  });
  for (const { name } of others) {
    await simulator.actor({ account: region.accountId, region: region.region, function: name, delete: true });
  }
  const credentials = simulatedCredentials;
  lambda = new LambdaClient({ endpoint: simulator.url, region: region.region, credentials });
  builtOnId = (await createDecision(ctx, { text: builtOn })).id;
  decisionId = (await createDecision(ctx, { text })).id;
  for (const name of [valuation, api]) {
    await ctx.db.decisionScope.create({ data: { decisionId, workloadId: await world.idOf(name) } });
  }
});
afterAll(() => world.stop());

/** Lets time pass in the estate and here alike, and reads the estate as the sync's jobs do. */
async function passAndSync(hours: number): Promise<void> {
  await world.simulator.advance(hours * 3600);
  world.clock.advance(hours * hourMs);
  await syncRegion(world.ctx, region, never);
  await syncDetail(world.ctx, region, never);
  await rollUpRegion(world.ctx, region, never);
  await priceMonths(world.ctx, never);
}

const alias = { FunctionName: valuation, Qualifier: 'live' };

async function switchOn(): Promise<void> {
  const command = { ...alias, ProvisionedConcurrentExecutions: 20 };
  await lambda.send(new PutProvisionedConcurrencyConfigCommand(command));
}

async function switchOff(): Promise<void> {
  await lambda.send(new DeleteProvisionedConcurrencyConfigCommand(alias));
}

async function uploadMegabytes(count: number): Promise<void> {
  const ZipFile = zipSync({ 'app.bin': new Uint8Array(count * 1_048_576) }, { level: 0 });
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: api, ZipFile }));
}

async function announce(usd: string): Promise<void> {
  await world.simulator.announcePrice({ service: 'AWSLambda', usageType: 'Request', usd });
  world.clock.advance(1000);
  const { id } = await requestPriceRefresh(world.ctx, { regions: [region.region] });
  expect(await runPriceRefresh(world.ctx, id, never)).toBe('done');
}

async function decideThatItHolds(): Promise<void> {
  const { data } = await listReviews(world.ctx, { decision: decisionId, limit: 100 });
  const review = data.find(({ triggerId }) => triggerId === watching);
  const note = 'Looked at: it holds.';
  await actOnReview(world.ctx, { reviewId: review?.id ?? '', act: 'decide', outcome: 'stillHolds', note });
}

async function relateToTheNewOne(): Promise<void> {
  const newer = await getDecision(world.ctx, { decisionId: builtOnId });
  const by = newer.linked.find(({ kind }) => kind === 'supersededBy')?.decision;
  await saveText(world.ctx, { decisionId, revision: 1, text: text.replace('901', String(by?.number)) });
}

const watch = (field: string, threshold: number, name: string) =>
  toExpression({ list: 'functions', field, above: true, threshold, names: [name] });

interface Life {
  /** What it looks at, once all is as the rule wants it. */
  readonly rule: () => Promise<TriggerRule>;
  readonly breaks: () => Promise<unknown>;
  readonly mends: () => Promise<unknown>;
}

const usual = { release: null, windowDays: 1, over: 'governed' } as const;
const dayAhead = () => addDays(toDay(world.clock.now()), 1);
const aDay = async () => world.clock.advance(24 * hourMs);

/** For each kind there is: what in the estate, the price book, the calendar or the records makes it due, and quiet again. */
const lives: Readonly<Record<TriggerKind, Life>> = {
  cost: {
    rule: async () => ({ kind: 'cost', expression: watch('cost_usd_monthly', 30, 'valuation'), ...usual }),
    breaks: () => switchOn().then(() => passAndSync(48)),
    // A capacity is priced until it is seen gone, and the run rate is of the last seven whole days.
    mends: async () => {
      await switchOff();
      await passAndSync(2);
      await passAndSync(8 * 24);
    },
  },
  metric: {
    rule: async () => {
      await switchOn();
      await passAndSync(24);
      return { kind: 'metric', expression: watch('cold_start_rate', 0.002, 'valuation'), ...usual };
    },
    breaks: () => switchOff().then(() => passAndSync(24)),
    mends: () => switchOn().then(() => passAndSync(24)),
  },
  inventory: {
    rule: async () => {
      await uploadMegabytes(3);
      await passAndSync(0.1);
      return { kind: 'inventory', expression: watch('package_mb', 10, 'api'), ...usual };
    },
    breaks: () => uploadMegabytes(12).then(() => passAndSync(0.1)),
    mends: () => uploadMegabytes(9).then(() => passAndSync(0.1)),
  },
  price: {
    rule: async () => {
      await announce('0.0000002');
      const place = { priceKey: 'lambda.requests', region: region.region };
      return { kind: 'price', ...place, percent: 10, baselineUsd: '0.0000002' };
    },
    breaks: () => announce('0.0000003'),
    mends: () => announce('0.0000002'),
  },
  date: {
    rule: async () => ({ kind: 'date', on: dayAhead(), every: 'quarterly' }),
    breaks: aDay,
    mends: decideThatItHolds,
  },
  manual: {
    rule: async () => ({
      kind: 'manual',
      question: 'Does the team still want it?',
      on: dayAhead(),
      every: 'yearly',
    }),
    breaks: aDay,
    mends: decideThatItHolds,
  },
  superseded: {
    rule: async () => ({ kind: 'superseded' }),
    breaks: () =>
      supersedeDecision(world.ctx, { decisionId: builtOnId, revision: 1, title: 'Move the region' }),
    mends: relateToTheNewOne,
  },
};

async function look(): Promise<string> {
  await evaluateTriggers(world.ctx);
  const { data } = await listTriggers(world.ctx, { decision: decisionId });
  return data.map(({ phase, last }) => `${phase}: ${last?.verdict}`).join();
}

it.each(Object.entries(lives))(
  'a rule of kind %s is quiet, fires when what it watches changes, and falls quiet when that is mended',
  async (_, { rule, breaks, mends }) => {
    const now = world.clock.now();
    await world.ctx.db.reviewTrigger.updateMany({ data: { archivedAt: now } });
    const { id } = await addTrigger(world.ctx, {
      decisionId,
      title: 'Watch it',
      rule: await rule(),
      noEvidence: 'hold',
      minimumHours: 0,
      stage: null,
    });
    watching = id;
    expect(await look()).toBe('quiet: quiet');
    await breaks();
    expect(await look()).toBe('fired: due');
    await mends();
    expect(await look()).toBe('quiet: quiet');
  },
  120_000,
);
