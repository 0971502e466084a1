import {
  CloudWatchClient,
  GetMetricDataCommand,
  type Metric,
  paginateListMetrics,
} from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';
import { DEV, MORNING, NOON, PROD, query, queryOf, settingsOf } from './metric-queries';

describe('dimensions', () => {
  let simulator: RunningSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: NOON });
  });
  afterAll(() => simulator.stop());

  it('adds up over the versions of a weighted alias, the functions of a region and the services of a cluster', async () => {
    const dev = new CloudWatchClient(settingsOf(simulator, DEV));
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

  it('shows services: utilisation, tasks, requests per target as Sum only, response times in seconds', async () => {
    const europe = new CloudWatchClient(settingsOf(simulator, PROD, 'eu-west-1'));
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

  it('shows Lambda Insights by the version that ran, and network and /tmp as parts of a whole', async () => {
    const cloudwatch = new CloudWatchClient(settingsOf(simulator));
    const name = 'cora-prod-module-access-invites';
    const metrics: Metric[] = [];
    const filter = { Namespace: 'LambdaInsights', Dimensions: [{ Name: 'function_name', Value: name }] };
    for await (const page of paginateListMetrics({ client: cloudwatch }, filter)) {
      metrics.push(...(page.Metrics ?? []));
    }
    const versions = metrics.flatMap(
      (one) => one.Dimensions?.find(({ Name }) => Name === 'version')?.Value ?? [],
    );
    const [version = '', ...others] = [...new Set(versions)];
    expect(others).toEqual([]);
    expect(version).toMatch(/^\d+$/);
    const of = (id: string, metric: string) =>
      queryOf(id, 'LambdaInsights', metric, 'Sum', { function_name: name, version }, 18_000);
    const { MetricDataResults = [] } = await cloudwatch.send(
      new GetMetricDataCommand({
        StartTime: MORNING,
        EndTime: NOON,
        MetricDataQueries: [
          of('rx', 'rx_bytes'),
          of('tx', 'tx_bytes'),
          of('network', 'total_network'),
          query('all', 'Invocations', 'Sum', { FunctionName: name }, 18_000),
          queryOf('count', 'LambdaInsights', 'total_memory', 'SampleCount', { function_name: name }, 18_000),
        ],
      }),
    );
    const [rx = 0, tx = 0, network = 0, all = 0, count] = MetricDataResults.map((one) => one.Values?.[0]);
    expect(rx + tx).toBeCloseTo(network, 0);
    expect(all).toBeGreaterThan(0);
    expect(count).toBe(all);
  });
});
