import type { RunningSimulator } from '../start-simulator';

/** A Thursday at noon, so that office traffic is there. */
export const NOON = new Date('2026-11-19T12:00:00Z');
export const MORNING = new Date('2026-11-19T07:00:00Z');

export const PROD = '111122223333';
export const DEV = '444455556666';

/** What a client of any service needs to reach a simulator. */
export function settingsOf(simulator: RunningSimulator, account = PROD, region = 'us-east-1') {
  return {
    endpoint: simulator.url,
    region,
    credentials: { accessKeyId: `SIMULATED${account}`, secretAccessKey: 'any' },
    maxAttempts: 1,
  };
}

type Dimensions = Readonly<Record<string, string>>;

/** A metric of a function as a query: of LambdaInsights where its dimensions are spelt so. */
export function query(id: string, metric: string, stat: string, dimensions: Dimensions, period = 3600) {
  const Namespace = dimensions.FunctionName === undefined ? 'LambdaInsights' : 'AWS/Lambda';
  return queryOf(id, Namespace, metric, stat, dimensions, period);
}

/** Any metric as a query. */
export function queryOf(
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
