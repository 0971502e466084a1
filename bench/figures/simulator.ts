import { z } from 'zod';
import type { Figure } from '../figure';
import { quantileFigures } from '../quantile-figures';
import {
  authorised,
  type Caller,
  type MeasuredSimulator,
  startMeasuredSimulator,
  timedCall,
} from '../running-simulator';

const size = ['--functions', '10000', '--services', '1000', '--accounts', '4', '--regions', '3'];
const accounts = ['111122223333', '444455556666', '500000000002', '500000000003'];
const regions = ['us-east-1', 'eu-west-1', 'eu-central-1'];
const hourMs = 3_600_000;
const queriesPerCall = 500;
const points = 24;

const places: readonly Caller[] = accounts.flatMap((account) =>
  regions.map((region) => ({ account, region })),
);

const Page = z.object({
  Functions: z.array(z.object({ FunctionName: z.string() })),
  NextMarker: z.string().nullish(),
});
const Series = z.object({ MetricDataResults: z.array(z.object({ Values: z.array(z.number()) })) });

interface Samples {
  readonly measured: number[];
  readonly baseline: number[];
}

async function ping({ controlUrl }: MeasuredSimulator): Promise<number> {
  return (await timedCall(`${controlUrl}/health`)).ms;
}

/** Every page of a region's functions, timed, and the names on them. */
async function listFunctions(simulator: MeasuredSimulator, caller: Caller, samples: Samples) {
  const names: string[] = [];
  let marker = '';
  do {
    const query = marker === '' ? '' : `?Marker=${encodeURIComponent(marker)}`;
    const headers = authorised(caller, 'lambda');
    samples.baseline.push(await ping(simulator));
    const { ms, body } = await timedCall(`${simulator.url}/2015-03-31/functions/${query}`, { headers });
    samples.measured.push(ms);
    const page = Page.parse(body);
    names.push(...page.Functions.map((one) => one.FunctionName));
    marker = page.NextMarker ?? '';
  } while (marker !== '');
  return names;
}

function metricBody(names: readonly string[], metric: string, stat: string): string {
  const end = Math.floor(Date.now() / hourMs) * hourMs;
  return JSON.stringify({
    StartTime: (end - points * hourMs) / 1000,
    EndTime: end / 1000,
    MetricDataQueries: names.slice(0, queriesPerCall).map((name, index) => ({
      Id: `q${index}`,
      MetricStat: {
        Metric: {
          Namespace: 'AWS/Lambda',
          MetricName: metric,
          Dimensions: [{ Name: 'FunctionName', Value: name }],
        },
        Period: 3600,
        Stat: stat,
      },
    })),
  });
}

async function readMetrics(simulator: MeasuredSimulator, caller: Caller, body: string): Promise<number> {
  const headers = {
    ...authorised(caller, 'monitoring'),
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'GraniteServiceVersion20100801.GetMetricData',
  };
  const answer = await timedCall(simulator.url, { method: 'POST', headers, body });
  const found = Series.parse(answer.body).MetricDataResults;
  if (found.length !== queriesPerCall) throw new Error(`Only ${found.length} series came back.`);
  return answer.ms;
}

/** Page and metric times; every first read of a metric is of functions that nobody asked for before. */
async function measureReads(simulator: MeasuredSimulator): Promise<readonly Figure[]> {
  const samples = (): Samples => ({ measured: [], baseline: [] });
  const [pages, first, again] = [samples(), samples(), samples()];
  for (const caller of places) {
    const names = await listFunctions(simulator, caller, pages);
    const body = metricBody(names, 'Duration', 'p95');
    for (const into of [first, again]) {
      into.baseline.push(await ping(simulator));
      into.measured.push(await readMetrics(simulator, caller, body));
    }
  }
  const baseline = 'a bare answer';
  const what = `${queriesPerCall} queries of ${points} hours`;
  return [
    ...quantileFigures('simulator, a page of ListFunctions', pages, baseline),
    ...quantileFigures(`simulator, ${what}, first read`, first, baseline),
    ...quantileFigures(`simulator, ${what}, read again`, again, baseline),
  ];
}

/** Start, page, metric time and memory of the simulator at 10,000 functions, against an empty one. */
export async function measureSimulator(): Promise<readonly Figure[]> {
  const empty = await startMeasuredSimulator(['--estate', 'empty']);
  const emptyMb = await empty.memoryMb();
  await empty.stop();
  const simulator = await startMeasuredSimulator(['--estate', 'scale', ...size]);
  try {
    const reads = await measureReads(simulator);
    return [
      {
        name: 'simulator, start with 10,000 functions',
        value: simulator.startedInSeconds,
        unit: 's',
        baseline: { name: 'an empty estate', value: empty.startedInSeconds },
      },
      ...reads,
      {
        name: 'simulator, memory after those reads',
        value: await simulator.memoryMb(),
        unit: 'MB',
        baseline: { name: 'an empty estate', value: emptyMb },
      },
    ];
  } finally {
    await simulator.stop();
  }
}
