import {
  CloudWatchClient,
  GetMetricDataCommand,
  type GetMetricDataCommandInput,
  GetMetricStatisticsCommand,
  type Metric,
  type MetricDataQuery,
  paginateGetMetricData,
  paginateListMetrics,
} from '@aws-sdk/client-cloudwatch';
import {
  GetAliasCommand,
  LambdaClient,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';

/** A Thursday at noon, so that office traffic is there. */
const NOON = new Date('2026-11-19T12:00:00Z');
const MORNING = new Date('2026-11-19T07:00:00Z');
const VALUATION = 'valuation-platform-prod-valuation';
const AUTH = 'cora-prod-module-access-auth';

type Dimensions = Readonly<Record<string, string>>;

function query(
  id: string,
  metric: string,
  stat: string,
  dimensions: Dimensions,
  period = 3600,
): MetricDataQuery {
  const Namespace = dimensions.FunctionName === undefined ? 'LambdaInsights' : 'AWS/Lambda';
  return queryOf(id, Namespace, metric, stat, dimensions, period);
}

function queryOf(
  id: string,
  Namespace: string,
  metric: string,
  stat: string,
  dimensions: Dimensions,
  period = 3600,
) {
  const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
  return {
    Id: id,
    MetricStat: { Metric: { Namespace, MetricName: metric, Dimensions }, Period: period, Stat: stat },
  };
}

describe('CloudWatch through the SDK', () => {
  let simulator: RunningSimulator;
  let cloudwatch: CloudWatchClient;
  const settings = (region: string) => ({
    endpoint: simulator.url,
    region,
    credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
    maxAttempts: 1,
  });

  async function read(queries: MetricDataQuery[], more: Partial<GetMetricDataCommandInput> = {}) {
    const input = { MetricDataQueries: queries, StartTime: MORNING, EndTime: NOON, ...more };
    const { MetricDataResults } = await cloudwatch.send(new GetMetricDataCommand(input));
    return new Map((MetricDataResults ?? []).map((one) => [one.Id, one]));
  }

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: NOON, provisioningSeconds: 40 });
    cloudwatch = new CloudWatchClient(settings('us-east-1'));
  });
  afterAll(() => simulator.stop());

  it('answers every statistic of a function, newest first, in order of size', async () => {
    const stats = ['Minimum', 'p50', 'p95', 'p99', 'Maximum', 'Average', 'SampleCount', 'tm90'];
    const found = await read(
      stats.map((stat, i) => query(`q${i}`, 'Duration', stat, { FunctionName: VALUATION })),
    );
    const at = (index: number) => found.get(`q${index}`)?.Values?.[0] ?? Number.NaN;
    expect(found.get('q0')?.Timestamps).toHaveLength(5);
    expect(found.get('q0')?.Timestamps?.[0]).toEqual(new Date('2026-11-19T11:00:00Z'));
    expect(found.get('q0')?.Label).toBe('Duration');
    const ordered = [0, 1, 2, 3, 4].map(at);
    expect(ordered).toEqual(ordered.toSorted((a, b) => a - b));
    expect(at(7)).toBeLessThan(at(5));
  });

  it('sums minutes to the hour, and provisioned and spillover to the invocations', async () => {
    const live = { FunctionName: AUTH, Resource: `${AUTH}:live` };
    const found = await read([
      query('hour', 'Invocations', 'Sum', { FunctionName: AUTH }),
      query('minutes', 'Invocations', 'Sum', { FunctionName: AUTH }, 60),
      query('provisioned', 'ProvisionedConcurrencyInvocations', 'Sum', live),
      query('spilled', 'ProvisionedConcurrencySpilloverInvocations', 'Sum', live),
    ]);
    const total = (id: string) => (found.get(id)?.Values ?? []).reduce((sum, value) => sum + value, 0);
    expect(total('hour')).toBeGreaterThan(1000);
    expect(total('minutes')).toBe(total('hour'));
    expect(total('provisioned') + total('spilled')).toBe(total('hour'));
  });

  it('emits nothing where AWS emits nothing', async () => {
    const found = await read([
      query('idle', 'ProvisionedConcurrencyUtilization', 'Maximum', { FunctionName: VALUATION }),
      query('none', 'Invocations', 'Sum', { FunctionName: 'gone' }),
      query('off', 'Invocations', 'Sum', { FunctionName: 'valuation-platform-staging-scraper' }),
      query('blind', 'init_duration', 'SampleCount', { function_name: 'cora-prod-module-mgmt-modules' }),
      query('seen', 'init_duration', 'SampleCount', { function_name: AUTH.replace('auth', 'invites') }),
      query('fine', 'Invocations', 'Sum', { FunctionName: VALUATION }, 30),
    ]);
    for (const id of ['idle', 'none', 'off', 'blind', 'fine']) {
      expect(found.get(id), id).toMatchObject({ Timestamps: [], Values: [], StatusCode: 'Complete' });
    }
    expect(found.get('seen')?.Values?.length).toBeGreaterThan(0);
  });

  it('serves a resolution only as long as CloudWatch keeps it', async () => {
    const window = { StartTime: new Date('2026-10-01T09:00:00Z'), EndTime: new Date('2026-10-01T10:00:00Z') };
    const minute = query('minute', 'Invocations', 'Sum', { FunctionName: VALUATION }, 60);
    const five = query('five', 'Invocations', 'Sum', { FunctionName: VALUATION }, 300);
    const found = await read([minute, five], window);
    expect(found.get('minute')?.Values).toEqual([]);
    expect(found.get('five')?.Values?.length).toBeGreaterThan(5);
    const long = { StartTime: new Date('2026-04-01T09:00:00Z'), EndTime: new Date('2026-04-01T11:00:00Z') };
    const older = await read([five, query('hour', 'Invocations', 'Sum', { FunctionName: VALUATION })], long);
    expect(older.get('five')?.Values).toEqual([]);
    expect(older.get('hour')?.Values).toHaveLength(2);
  });

  it('computes arithmetic over metrics and hides what is not to be returned', async () => {
    const errors = query('e', 'Errors', 'Sum', { FunctionName: VALUATION });
    const all = query('i', 'Invocations', 'Sum', { FunctionName: VALUATION });
    const found = await read([
      { ...errors, ReturnData: false },
      { ...all, ReturnData: false },
      { Id: 'rate', Expression: '100 * (e / i)', Label: 'error rate' },
    ]);
    expect([...found.keys()]).toEqual(['rate']);
    expect(found.get('rate')).toMatchObject({ Label: 'error rate' });
    for (const value of found.get('rate')?.Values ?? []) expect(value).toBeLessThanOrEqual(100);
  });

  it('searches for metrics, sorts what it finds and labels it', async () => {
    const search = `SEARCH('{AWS/Lambda,FunctionName} MetricName="Invocations" cora prod', 'Sum', 3600)`;
    const input = {
      StartTime: MORNING,
      EndTime: NOON,
      MetricDataQueries: [
        { Id: 'all', Expression: search, ReturnData: false },
        {
          Id: 'top',
          Expression: 'SORT(all, SUM, DESC, 3)',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudWatch's own placeholders.
          Label: "${PROP('Dim.FunctionName')} ${PROP('Stat')} ${SUM}",
        },
        { Id: 'total', Expression: 'SUM(all)' },
        { Id: 'rest', Expression: 'SUM(SLICE(SORT(all, SUM, DESC), 3))' },
      ],
    };
    const { MetricDataResults = [] } = await cloudwatch.send(new GetMetricDataCommand(input));
    expect(MetricDataResults.map((one) => one.Id)).toEqual(['top', 'top', 'top', 'total', 'rest']);
    const sums = MetricDataResults.map((one) => (one.Values ?? []).reduce((sum, value) => sum + value, 0));
    const [a = 0, b = 0, c = 0, total, rest = 0] = sums;
    expect([a, b, c]).toEqual([a, b, c].toSorted((x, y) => y - x));
    expect(a + b + c + rest).toBe(total);
    expect(MetricDataResults[0]?.Label).toMatch(/^cora-prod-\S+ Sum \d+$/);
  });

  it('fills gaps and compares, minute by minute', async () => {
    const quiet = query(
      'quiet',
      'Invocations',
      'Sum',
      { FunctionName: 'valuation-platform-prod-scraper' },
      60,
    );
    const found = await read([
      { ...quiet, ReturnData: false },
      { Id: 'filled', Expression: 'FILL(quiet, 0)' },
      { Id: 'busy', Expression: 'IF(FILL(quiet, 0) > 0, 1, 0)', Label: 'busy minutes' },
    ]);
    expect(found.get('filled')?.Values).toHaveLength(300);
    expect(new Set(found.get('busy')?.Values)).toEqual(new Set([0, 1]));
  });

  it('adds up over the versions of a weighted alias, the functions of a region and the services of a cluster', async () => {
    const dev = new CloudWatchClient({
      ...settings('us-east-1'),
      credentials: { accessKeyId: 'SIMULATED444455556666', secretAccessKey: 'any' },
    });
    const name = 'llm-backend-staging-api';
    const metrics: Metric[] = [];
    const byVersion = { Namespace: 'AWS/Lambda', Dimensions: [{ Name: 'ExecutedVersion' }] };
    for await (const page of paginateListMetrics({ client: dev }, byVersion))
      metrics.push(...(page.Metrics ?? []));
    const versions = metrics.filter((one) => one.MetricName === 'Invocations');
    expect(versions).toHaveLength(2);
    const parts = ['Invocations', 'Errors', 'Throttles'].flatMap((metric) => [
      query(`${metric.toLowerCase()}`, metric, 'Sum', { FunctionName: name }),
      ...versions.map((one, index) => {
        const dimensions = (one.Dimensions ?? []).map(({ Name = '', Value = '' }) => [Name, Value]);
        return query(`${metric.toLowerCase()}${index}`, metric, 'Sum', Object.fromEntries(dimensions));
      }),
    ]);
    const region = queryOf('region', 'AWS/Lambda', 'Invocations', 'Sum', {});
    const claimed = queryOf('claimed', 'AWS/Lambda', 'ClaimedAccountConcurrency', 'Maximum', {});
    const { MetricDataResults = [] } = await dev.send(
      new GetMetricDataCommand({
        MetricDataQueries: [...parts, region, claimed],
        StartTime: MORNING,
        EndTime: NOON,
      }),
    );
    const total = (id: string) =>
      (MetricDataResults.find((one) => one.Id === id)?.Values ?? []).reduce((sum, value) => sum + value, 0);
    for (const metric of ['invocations', 'errors', 'throttles']) {
      expect(total(`${metric}0`) + total(`${metric}1`), metric).toBe(total(metric));
    }
    expect(total('invocations0')).toBeGreaterThan(0);
    expect(total('invocations1')).toBeGreaterThan(0);
    expect(total('region')).toBeGreaterThan(total('invocations'));
    expect(total('claimed')).toBeGreaterThan(0);
  });

  it('pages datapoints and loses none', async () => {
    const queries = [AUTH, VALUATION].map((name, i) =>
      query(`q${i}`, 'Invocations', 'Sum', { FunctionName: name }, 60),
    );
    const whole = await read(queries, { ScanBy: 'TimestampAscending' });
    const input = {
      MetricDataQueries: queries,
      StartTime: MORNING,
      EndTime: NOON,
      ScanBy: 'TimestampAscending' as const,
    };
    const paged = new Map<string | undefined, number[]>();
    let pages = 0;
    for await (const page of paginateGetMetricData({ client: cloudwatch }, { ...input, MaxDatapoints: 70 })) {
      pages += 1;
      for (const one of page.MetricDataResults ?? []) {
        paged.set(one.Id, [...(paged.get(one.Id) ?? []), ...(one.Values ?? [])]);
      }
    }
    expect(pages).toBeGreaterThan(5);
    for (const id of ['q0', 'q1']) expect(paged.get(id)).toEqual(whole.get(id)?.Values);
  });

  it('refuses as CloudWatch does', async () => {
    const good = query('m', 'Invocations', 'Sum', { FunctionName: VALUATION });
    const refused: readonly (readonly [MetricDataQuery[], Partial<GetMetricDataCommandInput>, RegExp])[] = [
      [[], {}, /MetricDataQueries is required/],
      [[good, good], {}, /not unique/],
      [Array.from({ length: 501 }, (_, i) => ({ ...good, Id: `m${i}` })), {}, /size greater than 500/],
      [[{ ...good, Id: 'Upper' }], {}, /expected pattern/],
      [[query('m', 'Invocations', 'p101', { FunctionName: VALUATION })], {}, /p101/],
      [[query('m', 'Invocations', 'Sum', { FunctionName: VALUATION }, 90)], {}, /Period/],
      [[good], { StartTime: NOON, EndTime: MORNING }, /StartTime must be less than/],
      [[{ Id: 'x', Expression: 'nothing + 1' }], {}, /nothing/],
      [[{ Id: 'x', Expression: 'x + 1' }], {}, /x/],
      [[good], { MaxDatapoints: 100_801 }, /MaxDatapoints/],
    ];
    for (const [queries, more, message] of refused) {
      await expect(read(queries, more), String(message)).rejects.toMatchObject({
        name: 'ValidationException',
        message: expect.stringMatching(message),
        $metadata: { httpStatusCode: 400 },
      });
    }
    await expect(read([good], { NextToken: 'nonsense' })).rejects.toMatchObject({ name: 'InvalidNextToken' });
  });

  it('shows services: utilisation, tasks, requests per target as Sum only, response times in seconds', async () => {
    const europe = new CloudWatchClient(settings('eu-west-1'));
    const place = { ClusterName: 'placement-platform-prod', ServiceName: 'placement' };
    const metrics: Metric[] = [];
    for await (const page of paginateListMetrics(
      { client: europe },
      { Namespace: 'AWS/ApplicationELB', MetricName: 'RequestCountPerTarget' },
    )) {
      metrics.push(...(page.Metrics ?? []));
    }
    expect(metrics).toHaveLength(6);
    const target = Object.fromEntries(
      (metrics[0]?.Dimensions ?? []).map((one) => [one.Name ?? '', one.Value ?? '']),
    );
    const { MetricDataResults } = await europe.send(
      new GetMetricDataCommand({
        StartTime: MORNING,
        EndTime: NOON,
        MetricDataQueries: [
          queryOf('cpu', 'AWS/ECS', 'CPUUtilization', 'Average', place),
          queryOf('tasks', 'ECS/ContainerInsights', 'RunningTaskCount', 'Average', place),
          queryOf('sum', 'AWS/ApplicationELB', 'RequestCountPerTarget', 'Sum', target),
          queryOf('average', 'AWS/ApplicationELB', 'RequestCountPerTarget', 'Average', target),
          queryOf('p95', 'AWS/ApplicationELB', 'TargetResponseTime', 'p95', target),
        ],
      }),
    );
    const values = new Map(MetricDataResults?.map((one) => [one.Id, one.Values ?? []]));
    expect(Math.max(...(values.get('cpu') ?? []))).toBeLessThanOrEqual(100);
    expect(values.get('tasks')).toEqual([4, 4, 4, 4, 4]);
    expect(values.get('sum')?.length).toBe(5);
    expect(values.get('average')).toEqual([]);
    expect(Math.max(...(values.get('p95') ?? []))).toBeLessThan(5);
  });

  it('answers GetMetricStatistics consistently with GetMetricData', async () => {
    const { Datapoints } = await cloudwatch.send(
      new GetMetricStatisticsCommand({
        Namespace: 'AWS/Lambda',
        MetricName: 'Duration',
        Dimensions: [{ Name: 'FunctionName', Value: VALUATION }],
        StartTime: MORNING,
        EndTime: NOON,
        Period: 3600,
        Statistics: ['Average'],
        ExtendedStatistics: ['p95'],
      }),
    );
    const found = await read([query('p', 'Duration', 'p95', { FunctionName: VALUATION })], {
      ScanBy: 'TimestampAscending',
    });
    expect(Datapoints?.map((one) => one.ExtendedStatistics?.p95)).toEqual(found.get('p')?.Values);
    expect(Datapoints?.[0]).toMatchObject({ Unit: 'Milliseconds' });
    const tooMany = new GetMetricStatisticsCommand({
      Namespace: 'AWS/Lambda',
      MetricName: 'Duration',
      StartTime: new Date(NOON.getTime() - 1441 * 60_000),
      EndTime: NOON,
      Period: 60,
      Statistics: ['Average'],
    });
    await expect(cloudwatch.send(tooMany)).rejects.toMatchObject({
      name: 'InvalidParameterCombinationException',
      message: expect.stringContaining('up to 1,441 datapoints'),
    });
  });
});

describe('metrics after a change', () => {
  it('show an alias at another version, and a share of it, from when it was changed', async () => {
    const simulator = await startSimulator({ estate: 'samples', startAt: NOON });
    try {
      const settings = {
        endpoint: simulator.url,
        region: 'us-east-1',
        credentials: { accessKeyId: 'SIMULATED444455556666', secretAccessKey: 'any' },
      };
      const name = 'llm-backend-staging-api';
      const lambda = new LambdaClient(settings);
      const { FunctionVersion, RoutingConfig } = await lambda.send(
        new GetAliasCommand({ FunctionName: name, Name: 'live' }),
      );
      const second = Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {})[0] ?? '';
      await lambda.send(
        new UpdateAliasCommand({
          FunctionName: name,
          Name: 'live',
          FunctionVersion: second,
          RoutingConfig: { AdditionalVersionWeights: {} },
        }),
      );
      const later = JSON.stringify({ now: '2026-11-19T15:00:00Z' });
      await fetch(`${simulator.controlUrl}/clock`, { method: 'PUT', body: later });
      const of = (version: string | undefined) => ({
        FunctionName: name,
        Resource: `${name}:live`,
        ExecutedVersion: version ?? '',
      });
      const { MetricDataResults } = await new CloudWatchClient(settings).send(
        new GetMetricDataCommand({
          StartTime: new Date('2026-11-19T09:00:00Z'),
          EndTime: new Date('2026-11-19T15:00:00Z'),
          MetricDataQueries: [
            query('first', 'Invocations', 'Sum', of(FunctionVersion), 10_800),
            query('second', 'Invocations', 'Sum', of(second), 10_800),
            query('all', 'Invocations', 'Sum', { FunctionName: name }, 10_800),
          ],
        }),
      );
      const morning = new Date('2026-11-19T09:00:00Z');
      const shown = MetricDataResults?.map((one) => one.Timestamps);
      expect(shown).toEqual([[morning], [morning], [NOON, morning]]);
    } finally {
      await simulator.stop();
    }
  });

  it('show provisioned concurrency from when it came into force, and fewer cold starts', async () => {
    const simulator = await startSimulator({ estate: 'samples', startAt: NOON, provisioningSeconds: 40 });
    try {
      const settings = {
        endpoint: simulator.url,
        region: 'us-east-1',
        credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
      };
      await new LambdaClient(settings).send(
        new PutProvisionedConcurrencyConfigCommand({
          FunctionName: VALUATION,
          Qualifier: 'live',
          ProvisionedConcurrentExecutions: 20,
        }),
      );
      const later = JSON.stringify({ now: '2026-11-19T16:00:00Z' });
      await fetch(`${simulator.controlUrl}/clock`, { method: 'PUT', body: later });
      const name = { FunctionName: VALUATION, Resource: `${VALUATION}:live` };
      const { MetricDataResults } = await new CloudWatchClient(settings).send(
        new GetMetricDataCommand({
          StartTime: new Date('2026-11-19T09:00:00Z'),
          EndTime: new Date('2026-11-19T16:00:00Z'),
          ScanBy: 'TimestampAscending',
          MetricDataQueries: [
            query('all', 'ProvisionedConcurrencyInvocations', 'Sum', name),
            query('use', 'ProvisionedConcurrencyUtilization', 'Maximum', name),
            query('cold', 'init_duration', 'SampleCount', { function_name: VALUATION }),
          ],
        }),
      );
      const of = new Map(MetricDataResults?.map((one) => [one.Id, one]));
      expect(of.get('all')?.Timestamps?.[0]).toEqual(NOON);
      expect(of.get('all')?.Timestamps).toHaveLength(4);
      for (const value of of.get('use')?.Values ?? []) expect(value).toBeLessThanOrEqual(1);
      const cold = of.get('cold')?.Timestamps ?? [];
      expect(cold.filter((time) => time > NOON)).toEqual([]);
    } finally {
      await simulator.stop();
    }
  });
});
