import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';
import { FUNCTION_METRICS } from '../traffic/function-metrics';
import { SERVICE_NAMESPACES } from '../traffic/service-metrics';

const NOON = Date.parse('2026-11-19T12:00:00Z');
const FUNCTIONS = [
  'cora-prod-module-access-auth',
  'valuation-platform-prod-valuation',
  'sentiment-prod-ingestion',
];

interface Call {
  readonly target: string;
  readonly input: unknown;
}

const anyMetric = fc.oneof(
  fc
    .record({ name: fc.constantFrom(...FUNCTION_METRICS), of: fc.constantFrom(...FUNCTIONS) })
    .map(({ name, of }) => ({
      Namespace: name.toLowerCase() === name ? 'LambdaInsights' : 'AWS/Lambda',
      MetricName: name,
      Dimensions: [{ Name: name.toLowerCase() === name ? 'function_name' : 'FunctionName', Value: of }],
    })),
  fc
    .constantFrom('Invocations', 'ConcurrentExecutions', 'ClaimedAccountConcurrency')
    .map((MetricName) => ({ Namespace: 'AWS/Lambda', MetricName, Dimensions: [] })),
  fc.constantFrom(...SERVICE_NAMESPACES['AWS/ECS']).map((MetricName) => ({
    Namespace: 'AWS/ECS',
    MetricName,
    Dimensions: [{ Name: 'ClusterName', Value: 'llm-backend-prod' }],
  })),
);

const anyQuery = fc.record({
  Metric: anyMetric,
  Period: fc.constantFrom(60, 300, 900, 3600, 86_400),
  Stat: fc.constantFrom(
    'Sum',
    'Average',
    'Maximum',
    'p50',
    'p99.9',
    'tm95',
    'TM(10%:90%)',
    'PR(:100)',
    'SampleCount',
  ),
});

const readData = fc
  .record({
    queries: fc.array(anyQuery, { minLength: 1, maxLength: 4 }),
    hours: fc.integer({ min: 1, max: 12 }),
    ago: fc.integer({ min: 0, max: 20_000 }),
    expression: fc.constantFrom(
      'SUM(METRICS())',
      'FILL(q0, 0) * 2',
      "SEARCH('{AWS/Lambda,FunctionName} Errors', 'Sum')",
    ),
  })
  .map(({ queries, hours, ago, expression }): Call => {
    const end = NOON - ago * 60_000;
    const metrics = queries.map((MetricStat, index) => ({ Id: `q${index}`, MetricStat }));
    return {
      target: 'GetMetricData',
      input: {
        StartTime: (end - hours * 3_600_000) / 1000,
        EndTime: end / 1000,
        MetricDataQueries: [...metrics, { Id: 'made', Expression: expression }],
      },
    };
  });

const list = fc
  .record({
    Namespace: fc.constantFrom('AWS/Lambda', 'AWS/ApplicationELB'),
    RecentlyActive: fc.constant('PT3H'),
  })
  .map((input): Call => ({ target: 'ListMetrics', input }));

async function bytesOf({ url }: RunningSimulator, { target, input }: Call): Promise<string> {
  const scope = 'Credential=SIMULATED111122223333/20261119/us-east-1/monitoring/aws4_request';
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=none`,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `GraniteServiceVersion20100801.${target}`,
    },
    body: JSON.stringify(input),
  });
  return `${answer.status} ${answer.headers.get('x-amzn-requestid')} ${await answer.text()}`;
}

describe('two simulators of one seed, clock and order of calls', () => {
  let pair: readonly RunningSimulator[] = [];
  beforeAll(async () => {
    const start = () => startSimulator({ estate: 'samples', startAt: new Date(NOON), seed: 5 });
    pair = await Promise.all([start(), start()]);
    const off = JSON.stringify({ enabled: false });
    await Promise.all(pair.map((one) => fetch(`${one.controlUrl}/throttling`, { method: 'PUT', body: off })));
  });
  afterAll(async () => {
    await Promise.all(pair.map((one) => one.stop()));
  });

  it('give the same bytes, and never a negative value or none at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ arbitrary: readData, weight: 9 }, { arbitrary: list, weight: 1 }),
        async (call) => {
          const [first = '', second] = await Promise.all(pair.map((one) => bytesOf(one, call)));
          expect(second).toBe(first);
          expect(first.slice(0, 4)).toBe('200 ');
          expect(first).not.toMatch(/"Values":\[(?:[^\]]*,)?(?:-|null|NaN|Infinity)/);
        },
      ),
      { numRuns: 20 },
    );
  }, 30_000);

  it('differ from those of another seed', async () => {
    const other = await startSimulator({ estate: 'samples', startAt: new Date(NOON), seed: 6 });
    try {
      const call = {
        target: 'GetMetricStatistics',
        input: {
          Namespace: 'AWS/Lambda',
          MetricName: 'Duration',
          Dimensions: [{ Name: 'FunctionName', Value: FUNCTIONS[0] }],
          StartTime: NOON / 1000 - 7200,
          EndTime: NOON / 1000,
          Period: 3600,
          Statistics: ['Sum'],
        },
      };
      const bodies = await Promise.all([pair[0], other].flatMap((one) => (one ? [bytesOf(one, call)] : [])));
      expect(bodies[0]?.slice(0, 4)).toBe('200 ');
      expect(bodies[0]?.split('"Datapoints"')[1]).not.toBe(bodies[1]?.split('"Datapoints"')[1]);
    } finally {
      await other.stop();
    }
  });
});
