import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EstimateCostsInput } from '@/lib/contracts/costs/estimate-shapes';
import type { PriceKey } from '@/lib/domain/costs/price-book';
import type { TestSimulator } from '@/tests/support/simulator';
import { type TestServices, testServices } from '@/tests/support/test-services';
import type { Actor } from '../../../auth/actor';
import { virtualClock } from '../../../clock';
import type { ServiceContext } from '../../context';
import { estimateCosts } from '../estimate-costs';
import { loadPriceBook } from '../load-price-book';
import { addPriceOverride } from './add-price-override';
import { endPriceOverride } from './end-price-override';
import { getPriceHistory } from './get-price-history';
import { getPriceVersion } from './get-price-version';
import { importPriceFile } from './import-price-file';
import { listPriceOverrides } from './list-price-overrides';
import { listPriceVersions } from './list-price-versions';
import { requestPriceRefresh } from './request-price-refresh';
import { runPriceRefresh } from './run-price-refresh';

const start = new Date('2026-11-20T10:00:00Z');
const clock = virtualClock(start);
const never = new AbortController().signal;
let services: TestServices;
let ctx: ServiceContext;
let simulator: TestSimulator;
const as = (role: Actor['role']): ServiceContext => ({ ...ctx, actor: { ...ctx.actor, role } });

beforeAll(async () => {
  services = await testServices({ estate: 'empty', startAt: start }, clock);
  ctx = services.ctx;
  simulator = services.simulator;
  await ctx.db.account.create({ data: { id: '111122223333', name: 'acme' } });
});
afterEach(() => simulator.clearFaults());
afterAll(() => services.stop());

async function refresh(regions?: readonly string[]) {
  clock.advance(1000);
  const { id } = await requestPriceRefresh(ctx, { regions });
  expect(await runPriceRefresh(ctx, id, never)).toBe('done');
  return getPriceVersion(ctx, { versionId: id });
}

async function priceOf(key: PriceKey, region: string) {
  const price = (await loadPriceBook(ctx)).find(key, region);
  return price.known ? price.value : null;
}

describe('a refresh', () => {
  it('is one, however many ask and however many processes run it', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => requestPriceRefresh(ctx)));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    const id = asked[0]?.id ?? '';
    await simulator.announcePrice({ service: 'AWSLambda', usageType: 'Request', usd: '0.0000003' });
    const runs = await Promise.all([1, 2].map(() => runPriceRefresh(ctx, id, never)));
    expect(runs.sort()).toEqual(['busy', 'done']);
    const { changes } = await getPriceVersion(ctx, { versionId: id });
    const change = { key: 'lambda.requests', region: 'us-east-1', kind: 'up', percent: '50' };
    expect(changes.filter(({ key }) => key === 'lambda.requests')).toMatchObject([change]);
    expect(await ctx.db.priceChange.count()).toBe(changes.length);
    const audit = await ctx.db.auditEntry.findMany({ where: { action: 'prices.refresh' } });
    expect(audit).toMatchObject([{ subjectId: id }]);
  });

  it('raises what changed as differences that others can read, and keeps them as history', async () => {
    const seen = await ctx.db.priceChange.findFirst({ orderBy: { id: 'desc' } });
    await simulator.announcePrice({ service: 'AWSELB', usageType: 'EU-LCUUsage', usd: '0.01' });
    const version = await refresh(['eu-central-1']);
    const change = { key: 'alb.lcu', region: 'eu-west-1', kind: 'up', percent: '25' };
    const raised = await ctx.db.priceChange.findMany({ where: { id: { gt: seen?.id ?? 0n } } });
    expect(raised.filter(({ region }) => region !== 'eu-central-1')).toMatchObject([
      { ...change, at: clock.now() },
      { key: 'nlb.lcu', region: 'eu-west-1' },
    ]);
    expect(version.counts).toMatchObject({ new: raised.filter(({ kind }) => kind === 'new').length });
    const history = await getPriceHistory(ctx, { key: 'alb.lcu', region: 'eu-west-1' });
    expect(history.data).toMatchObject([{ ...change, version: version.number }]);
    expect(history.current.price).toMatchObject({ value: { tiers: [{ usd: '0.01' }] } });
  });

  it('takes over the prices of the regions asked for, with source and date', async () => {
    const [version] = (await listPriceVersions(ctx)).data;
    expect(version).toMatchObject({ state: 'ready', regions: ['eu-central-1', 'eu-west-1', 'us-east-1'] });
    expect(version?.progress).toEqual({ done: 42, total: 42 });
    expect(version?.counts).toMatchObject({ ambiguous: 0 });
    expect(version?.counts.listed).toBeGreaterThan(140);
    expect(await priceOf('lambda.requests', 'eu-central-1')).toMatchObject({
      origin: 'priceList',
      source: expect.stringContaining('AWS Price List, AWSLambda in eu-central-1'),
      asOf: '2026-09-11',
      verified: true,
    });
    expect(await priceOf('fargate.spot.vcpu.x86_64', 'us-east-1')).toMatchObject({ origin: 'bundled' });
  });

  it('changes nothing when AWS refuses, and says why', async () => {
    await simulator.fault({ kind: 'deny', service: 'pricing', operation: 'GetProducts' });
    const before = await priceOf('alb.lcu', 'eu-west-1');
    const { id } = await requestPriceRefresh(ctx);
    expect(await runPriceRefresh(ctx, id, never)).toBe('failed');
    const [latest] = (await listPriceVersions(ctx)).data;
    expect(latest).toMatchObject({ id, state: 'failed', failure: { kind: 'denied' } });
    expect(latest?.failure?.action).toContain('pricing:GetProducts');
    expect(await priceOf('alb.lcu', 'eu-west-1')).toEqual(before);
  });

  it('is taken over when its process was told to stop, and given up when nobody takes it', async () => {
    const { id } = await requestPriceRefresh(ctx);
    const stopped = new AbortController();
    stopped.abort(new Error('stopping'));
    await expect(runPriceRefresh(ctx, id, stopped.signal)).rejects.toThrow('stopping');
    expect(await getPriceVersion(ctx, { versionId: id })).toMatchObject({ state: 'waiting' });
    clock.advance(20 * 60_000);
    const next = await requestPriceRefresh(ctx);
    expect(next.id).not.toBe(id);
    expect(await getPriceVersion(ctx, { versionId: id })).toMatchObject({ state: 'failed' });
  });

  it('is asked for by administrators only', async () => {
    await expect(requestPriceRefresh(as('operator'))).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a price of one’s own', () => {
  const wish = { key: 'alb.lcu', region: 'eu-west-1', usd: '0.004', from: null, until: null } as const;
  const reason = 'private pricing agreement';
  const total = async () => {
    const component = { kind: 'alb', requestsPerSecond: 1000, rulesProcessed: 11, hours: 100 };
    const input = EstimateCostsInput.parse({ region: 'eu-west-1', components: [component] });
    const { lines } = await estimateCosts(ctx, input);
    return lines.find(({ priceKey }) => priceKey === 'alb.lcu');
  };

  it('is in force in every estimate until it ends, with who set it and why', async () => {
    expect((await total())?.unitPrice).toMatchObject({ value: { usd: '0.01' } });
    const override = await addPriceOverride(ctx, { ...wish, reason });
    expect(await total()).toMatchObject({
      unitPrice: { value: { usd: '0.004', source: `Your own price: ${reason}`, asOf: '2026-11-20' } },
    });
    await expect(addPriceOverride(ctx, { ...wish, reason })).rejects.toMatchObject({ code: 'conflict' });
    await endPriceOverride(ctx, { overrideId: override.id });
    expect((await total())?.unitPrice).toMatchObject({ value: { usd: '0.01' } });
    const actions = await ctx.db.auditEntry.findMany({ where: { subjectId: override.id } });
    expect(actions.map(({ action }) => action)).toEqual(['prices.override', 'prices.overrideEnd']);
  });

  it('of a region wins over one of all regions, and each holds for its time only', async () => {
    await addPriceOverride(ctx, { ...wish, reason });
    clock.advance(1);
    await addPriceOverride(ctx, { ...wish, region: null, usd: '0.005', reason });
    clock.advance(1);
    const from = new Date(clock.now().getTime() + 86_400_000).toISOString();
    const until = new Date(clock.now().getTime() + 2 * 86_400_000).toISOString();
    await addPriceOverride(ctx, { ...wish, key: 'alb.hours', from, until, reason });
    expect(await priceOf('alb.lcu', 'eu-west-1')).toMatchObject({ tiers: [{ usd: '0.004' }] });
    expect(await priceOf('alb.lcu', 'us-east-1')).toMatchObject({ tiers: [{ usd: '0.005' }] });
    expect(await priceOf('alb.hours', 'eu-west-1')).toMatchObject({ origin: 'priceList' });
    clock.advance(86_400_000);
    expect(await priceOf('alb.hours', 'eu-west-1')).toMatchObject({ origin: 'override' });
    clock.advance(86_400_000);
    expect(await priceOf('alb.hours', 'eu-west-1')).toMatchObject({ origin: 'priceList' });
    const states = (await listPriceOverrides(ctx)).data.map(({ state }) => state);
    expect(states.sort()).toEqual(['ended', 'inForce', 'inForce', 'over']);
  });

  it('is set by administrators only, for a time that can be', async () => {
    await expect(addPriceOverride(as('operator'), { ...wish, reason })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const until = '2020-01-01T00:00:00Z';
    await expect(addPriceOverride(ctx, { ...wish, until, reason })).rejects.toMatchObject({
      issues: [{ field: 'until' }],
    });
  });
});

describe('an offer file', () => {
  const product = (sku: string, usagetype: string) => ({
    sku,
    productFamily: 'Secret',
    attributes: { regionCode: 'eu-central-1', usagetype },
  });
  const term = (usd: string) => ({
    'A.B': {
      priceDimensions: {
        'A.B.C': { unit: 'Secrets', beginRange: '0', endRange: 'Inf', pricePerUnit: { USD: usd } },
      },
    },
  });
  const file = {
    offerCode: 'AWSSecretsManager',
    publicationDate: '2026-11-18T00:00:00Z',
    products: { A: product('A', 'EUC1-AWSSecretsManager-Secrets'), B: product('B', 'Other'), C: { sku: 7 } },
    terms: { OnDemand: { A: term('0.4500000000'), B: 'no term' } },
  };

  it('brings its prices and no others, with its name as their source in the history', async () => {
    await ctx.db.priceBookVersion.updateMany({ where: { state: 'waiting' }, data: { state: 'failed' } });
    clock.advance(1000);
    const before = await priceOf('lambda.requests', 'eu-central-1');
    const version = await importPriceFile(ctx, { name: 'secrets.json', file });
    expect(version).toMatchObject({
      state: 'ready',
      source: 'file',
      regions: ['eu-central-1'],
      publishedOn: '2026-11-18',
    });
    expect(version.changes).toContainEqual(
      expect.objectContaining({ key: 'secretsManager.secrets', kind: 'up', percent: '12.5' }),
    );
    expect(await priceOf('secretsManager.secrets', 'eu-central-1')).toMatchObject({
      tiers: [{ usd: '0.45' }],
    });
    expect(await priceOf('lambda.requests', 'eu-central-1')).toEqual(before);
    const history = await getPriceHistory(ctx, { key: 'secretsManager.secrets', region: 'eu-central-1' });
    expect(history.data[0]).toMatchObject({ source: 'secrets.json' });
  });

  it.each([
    ['of another service', { ...file, offerCode: 'AmazonGlacier' }, 'offerCode'],
    ['without a price of the book', { ...file, products: {} }, 'products'],
  ])('%s is refused by what is wrong with it', async (_, wrong, field) => {
    await expect(importPriceFile(ctx, { name: 'x', file: wrong })).rejects.toMatchObject({
      issues: [{ field }],
    });
  });

  it('waits while a refresh is under way', async () => {
    await requestPriceRefresh(ctx);
    await expect(importPriceFile(ctx, { name: 'x', file })).rejects.toMatchObject({ code: 'conflict' });
  });
});
