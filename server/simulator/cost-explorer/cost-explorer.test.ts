import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import {
  CostExplorerClient,
  type Expression,
  GetCostAndUsageCommand,
  type GetCostAndUsageCommandInput,
  GetCostForecastCommand,
  GetDimensionValuesCommand,
  GetTagsCommand,
} from '@aws-sdk/client-cost-explorer';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';

const october = { Start: '2026-10-01', End: '2026-11-01' };
const prod = '111122223333';
const dev = '444455556666';

describe('Cost Explorer over the samples estate', () => {
  let simulator: RunningSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-20T09:00:00Z') });
    await fetch(`${simulator.controlUrl}/throttling`, { method: 'PUT', body: '{"enabled":false}' });
  });
  afterAll(() => simulator.stop());

  function options(account: string) {
    const credentials = { accessKeyId: `SIMULATED${account}`, secretAccessKey: 'any' };
    return { endpoint: simulator.url, region: 'us-east-1', credentials, maxAttempts: 1 };
  }
  const explorer = (account = prod) => new CostExplorerClient(options(account));

  function ask(input: Partial<GetCostAndUsageCommandInput>, account = prod) {
    const whole = { TimePeriod: october, Granularity: 'MONTHLY' as const, Metrics: ['UnblendedCost'] };
    return explorer(account).send(new GetCostAndUsageCommand({ ...whole, ...input }));
  }

  async function byKey(
    key: string,
    input: Partial<GetCostAndUsageCommandInput> = {},
    metric = 'UnblendedCost',
  ) {
    const answer = await ask({ GroupBy: [{ Type: 'DIMENSION', Key: key }], Metrics: [metric], ...input });
    const groups = answer.ResultsByTime?.flatMap((result) => result.Groups ?? []) ?? [];
    return new Map(groups.map((group) => [group.Keys?.[0], Number(group.Metrics?.[metric]?.Amount)]));
  }

  async function total(input: Partial<GetCostAndUsageCommandInput> = {}, metric = 'UnblendedCost') {
    const answer = await ask({ Metrics: [metric], ...input });
    return (answer.ResultsByTime ?? []).reduce((sum, one) => sum + Number(one.Total?.[metric]?.Amount), 0);
  }

  const dimension = (Key: 'SERVICE' | 'USAGE_TYPE' | 'LINKED_ACCOUNT', ...Values: string[]): Expression => ({
    Dimensions: { Key, Values },
  });

  it('sums to the same whatever it is grouped by', async () => {
    const whole = await total();
    expect(whole).toBeGreaterThan(50);
    for (const key of ['SERVICE', 'USAGE_TYPE', 'LINKED_ACCOUNT', 'REGION', 'RECORD_TYPE']) {
      const groups = await byKey(key);
      expect([...groups.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(whole, 6);
    }
    expect(await total({ Granularity: 'DAILY' })).toBeCloseTo(whole, 6);
  });

  it('bills the invocations that CloudWatch counts', async () => {
    const europe = { ...options(prod), region: 'eu-west-1' };
    const { Functions } = await new LambdaClient(europe).send(new ListFunctionsCommand({}));
    const counts = (Functions ?? []).map(async ({ FunctionName }) => {
      const { Datapoints } = await new CloudWatchClient(europe).send(
        new GetMetricStatisticsCommand({
          Namespace: 'AWS/Lambda',
          MetricName: 'Invocations',
          Dimensions: [{ Name: 'FunctionName', Value: FunctionName }],
          StartTime: new Date('2026-10-01T00:00:00Z'),
          EndTime: new Date('2026-11-01T00:00:00Z'),
          Period: 86_400,
          Statistics: ['Sum'],
        }),
      );
      return (Datapoints ?? []).reduce((sum, point) => sum + (point.Sum ?? 0), 0);
    });
    const counted = (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
    const input = { Filter: dimension('LINKED_ACCOUNT', prod) };
    const usage = await byKey('USAGE_TYPE', input, 'UsageQuantity');
    expect(counted).toBeGreaterThan(1000);
    expect((usage.get('EU-Request') ?? 0) + (usage.get('EU-Request-ARM') ?? 0)).toBe(counted);
  });

  it('carries what estimates leave out, and the free amounts', async () => {
    const services = await byKey('SERVICE');
    expect(services.get('EC2 - Other')).toBeGreaterThan(30);
    expect(services.get('AmazonCloudWatch')).toBeGreaterThan(0);
    const quantity = await byKey('USAGE_TYPE', {}, 'UsageQuantity');
    const cost = await byKey('USAGE_TYPE');
    expect(cost.get('Request')).toBeLessThan((quantity.get('Request') ?? 0) * 0.0000002);
    expect(services.get('Savings Plans for AWS Compute usage')).toBeCloseTo(0.06 * 24 * 31, 6);
  });

  it('spreads the Savings Plan over what it covers when costs are amortised', async () => {
    const unblended = await byKey('RECORD_TYPE');
    const amortized = await byKey('RECORD_TYPE', {}, 'AmortizedCost');
    expect(unblended.get('SavingsPlanNegation')).toBeCloseTo(
      -(unblended.get('SavingsPlanCoveredUsage') ?? 0),
      8,
    );
    expect(amortized.get('SavingsPlanNegation')).toBe(0);
    const fee = unblended.get('SavingsPlanRecurringFee') ?? 0;
    const spread =
      (amortized.get('SavingsPlanCoveredUsage') ?? 0) + (amortized.get('SavingsPlanRecurringFee') ?? 0);
    expect(spread).toBeCloseTo(fee, 6);
  });

  it('groups by tag, with what has none under the bare key', async () => {
    const answer = await ask({
      GroupBy: [
        { Type: 'TAG', Key: 'stage' },
        { Type: 'DIMENSION', Key: 'SERVICE' },
      ],
    });
    const keys = answer.ResultsByTime?.[0]?.Groups?.map((group) => group.Keys?.join(' '));
    expect(keys).toContain('stage$prod AWS Lambda');
    expect(keys).toContain('stage$ AmazonCloudWatch');
    const untagged = await total({ Filter: { Tags: { Key: 'stage', MatchOptions: ['ABSENT'] } } });
    const tagged = await total({ Filter: { Not: { Tags: { Key: 'stage', MatchOptions: ['ABSENT'] } } } });
    expect(untagged + tagged).toBeCloseTo(await total(), 6);
  });

  it('combines filters', async () => {
    const either = await total({ Filter: dimension('SERVICE', 'AWS Lambda', 'AmazonCloudWatch') });
    const both = await total({
      Filter: { Or: [dimension('SERVICE', 'AWS Lambda'), dimension('SERVICE', 'AmazonCloudWatch')] },
    });
    expect(both).toBeCloseTo(either, 8);
    const none = await total({
      Filter: { And: [dimension('SERVICE', 'AWS Lambda'), dimension('SERVICE', 'AmazonCloudWatch')] },
    });
    expect(none).toBe(0);
  });

  it('shows a member account its own costs only, the paying one all', async () => {
    expect([...(await byKey('LINKED_ACCOUNT')).keys()]).toEqual([prod, dev]);
    const own = await ask({}, dev);
    const share = await total({ Filter: dimension('LINKED_ACCOUNT', dev) });
    expect(Number(own.ResultsByTime?.[0]?.Total?.UnblendedCost?.Amount)).toBeCloseTo(share, 8);
  });

  it('lags a day behind and estimates the running month', async () => {
    const TimePeriod = { Start: '2026-11-17', End: '2026-11-21' };
    const answer = await ask({ TimePeriod, Granularity: 'DAILY' });
    const days = answer.ResultsByTime?.map((one) => Number(one.Total?.UnblendedCost?.Amount) > 0);
    expect(days).toEqual([true, true, false, false]);
    expect(answer.ResultsByTime?.[0]?.Estimated).toBe(true);
    expect((await ask({})).ResultsByTime?.[0]?.Estimated).toBe(false);
  });

  it('lists dimension values and tags', async () => {
    const accounts = await explorer().send(
      new GetDimensionValuesCommand({ TimePeriod: october, Dimension: 'LINKED_ACCOUNT' }),
    );
    expect(accounts.DimensionValues).toEqual([
      { Value: prod, Attributes: { description: 'acme-prod' } },
      { Value: dev, Attributes: { description: 'acme-dev' } },
    ]);
    const tags = await explorer().send(new GetTagsCommand({ TimePeriod: october }));
    expect(tags.Tags).toEqual(['module', 'stage', 'team']);
    const stages = await explorer().send(new GetTagsCommand({ TimePeriod: october, TagKey: 'stage' }));
    expect(stages.Tags).toEqual(['dev', 'prod', 'staging']);
  });

  it('forecasts the rest of the month near what the month so far costs', async () => {
    const soFar = await total({ TimePeriod: { Start: '2026-11-02', End: '2026-11-16' } });
    const forecast = await explorer().send(
      new GetCostForecastCommand({
        TimePeriod: { Start: '2026-11-20', End: '2026-12-01' },
        Metric: 'UNBLENDED_COST',
        Granularity: 'MONTHLY',
        PredictionIntervalLevel: 80,
      }),
    );
    const perDay = Number(forecast.Total?.Amount) / 11;
    expect(Math.abs(perDay / (soFar / 14) - 1)).toBeLessThan(0.15);
    const [result] = forecast.ForecastResultsByTime ?? [];
    expect(Number(result?.PredictionIntervalLowerBound)).toBeLessThan(Number(result?.MeanValue));
  });

  it('refuses what AWS would', async () => {
    const refused = (input: Partial<GetCostAndUsageCommandInput>, message: string) =>
      expect(ask(input)).rejects.toThrow(message);
    await refused({ TimePeriod: { Start: '2026-10-02', End: '2026-10-02' } }, 'should be before end date');
    await refused({ TimePeriod: { Start: 'yesterday', End: '2026-10-02' } }, 'yyyy-MM-dd');
    await refused({ TimePeriod: { Start: '2025-01-01', End: '2026-10-02' } }, 'beyond 14 months');
    await refused({ Granularity: 'HOURLY' }, 'Hourly');
    await refused({ Metrics: [] }, 'Metrics');
    await refused({ Filter: {} }, 'exactly one');
    await refused({ NextPageToken: 'nobody' }, 'token');
  });

  it('has no data for an account that never used anything', async () => {
    const empty = await startSimulator({ estate: 'empty', startAt: new Date('2026-11-20T09:00:00Z') });
    const client = new CostExplorerClient({ ...options(prod), endpoint: empty.url });
    const asked = client.send(
      new GetCostAndUsageCommand({ TimePeriod: october, Granularity: 'MONTHLY', Metrics: ['UnblendedCost'] }),
    );
    await expect(asked).rejects.toMatchObject({ name: 'DataUnavailableException' });
    await empty.stop();
  });
});
