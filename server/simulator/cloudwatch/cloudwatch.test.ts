import {
  CloudWatchClient,
  GetMetricDataCommand,
  type GetMetricDataCommandInput,
  GetMetricStatisticsCommand,
  type MetricDataQuery,
  paginateGetMetricData,
} from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';
import { MORNING, NOON, query, settingsOf } from './metric-queries';

const VALUATION = 'valuation-platform-prod-valuation';
const AUTH = 'cora-prod-module-access-auth';

describe('CloudWatch through the SDK', () => {
  let simulator: RunningSimulator;
  let cloudwatch: CloudWatchClient;
  async function read(queries: MetricDataQuery[], more: Partial<GetMetricDataCommandInput> = {}) {
    const input = { MetricDataQueries: queries, StartTime: MORNING, EndTime: NOON, ...more };
    const { MetricDataResults } = await cloudwatch.send(new GetMetricDataCommand(input));
    return new Map((MetricDataResults ?? []).map((one) => [one.Id, one]));
  }

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: NOON, provisioningSeconds: 40 });
    cloudwatch = new CloudWatchClient(settingsOf(simulator));
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
