import {
  CloudWatchClient,
  ListMetricsCommand,
  type ListMetricsCommandInput,
  paginateListMetrics,
} from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';
import { NOON, PROD, settingsOf } from './metric-queries';

describe('ListMetrics', () => {
  let simulator: RunningSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: NOON });
  });
  afterAll(() => simulator.stop());
  const list = (input: ListMetricsCommandInput) =>
    new CloudWatchClient(settingsOf(simulator)).send(new ListMetricsCommand(input));

  it('gives 500 a page, each metric once', async () => {
    const pages: string[][] = [];
    for await (const page of paginateListMetrics(
      { client: new CloudWatchClient(settingsOf(simulator)) },
      {},
    )) {
      pages.push((page.Metrics ?? []).map((metric) => JSON.stringify(metric)));
    }
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(0, -1)) expect(page).toHaveLength(500);
    const all = pages.flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('filters by name and by dimensions with and without value', async () => {
    const FunctionName = { Name: 'FunctionName', Value: 'cora-prod-module-access-auth' };
    const { Metrics = [] } = await list({
      Namespace: 'AWS/Lambda',
      MetricName: 'ProvisionedConcurrencyUtilization',
      Dimensions: [FunctionName, { Name: 'Resource' }],
    });
    const Resource = { Name: 'Resource', Value: `${FunctionName.Value}:live` };
    expect(Metrics.map((one) => one.Dimensions)).toEqual([[FunctionName, Resource]]);
  });

  it('shows what is active now when asked to', async () => {
    const cold = { Namespace: 'AWS/Lambda', MetricName: 'Invocations' } as const;
    const { Metrics: all = [] } = await list(cold);
    const { Metrics: active = [] } = await list({ ...cold, RecentlyActive: 'PT3H' });
    expect(active.length).toBeGreaterThan(0);
    expect(active.length).toBeLessThan(all.length);
    const names = active.flatMap((one) => one.Dimensions?.map((dimension) => dimension.Value) ?? []);
    expect(names).not.toContain('nightly-prod-report-export');
  });

  it('knows no linked accounts, and refuses what it cannot read', async () => {
    const own = { Namespace: 'AWS/ECS', IncludeLinkedAccounts: true };
    const { Metrics = [], OwningAccounts = [] } = await list(own);
    expect(OwningAccounts).toEqual(Metrics.map(() => PROD));
    expect((await list({ ...own, OwningAccount: '999999999999' })).Metrics).toEqual([]);
    await expect(list({ NextToken: 'nonsense' })).rejects.toMatchObject({ name: 'InvalidNextToken' });
    const dimensions = Array.from({ length: 11 }, (_, index) => ({ Name: `d${index}` }));
    await expect(list({ Dimensions: dimensions })).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
