import { execFile, execFileSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startSimulator, type TestSimulator } from '../support/simulator';

const run = promisify(execFile);
const FUNCTION = 'cora-prod-module-chat-messages';
const START = new Date('2026-11-19T07:00:00Z');
const END = new Date('2026-11-19T12:00:00Z');

function isThere(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const boto3 = isThere('python3', '-c', 'import boto3');
const awsCli = isThere('aws', '--version');
const note = (present: boolean, name: string) => (present ? '' : ` (${name} is not installed here: not run)`);

const Printed = z.object({
  metrics: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))),
  refusal: z.string(),
  services: z.tuple([z.number(), z.string()]),
  targets: z.array(z.string()),
});
const CliAnswer = z.object({
  MetricDataResults: z.array(
    z.object({ Timestamps: z.array(z.union([z.string(), z.number()])), Values: z.array(z.number()) }),
  ),
});

describe('clients other than the JavaScript SDK', () => {
  let simulator: TestSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-19T13:00:00Z') });
  });
  afterAll(() => simulator.stop());

  async function viaJavaScript(metric: string, stat: string): Promise<[number, number][]> {
    const client = new CloudWatchClient({
      endpoint: simulator.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
    });
    const Metric = {
      Namespace: 'AWS/Lambda',
      MetricName: metric,
      Dimensions: [{ Name: 'FunctionName', Value: FUNCTION }],
    };
    const { MetricDataResults } = await client.send(
      new GetMetricDataCommand({
        StartTime: START,
        EndTime: END,
        MetricDataQueries: [{ Id: 'm', MetricStat: { Metric, Period: 3600, Stat: stat } }],
      }),
    );
    const [result] = MetricDataResults ?? [];
    return (result?.Timestamps ?? []).map((at, index) => [
      at.getTime() / 1000,
      result?.Values?.[index] ?? Number.NaN,
    ]);
  }

  it.skipIf(!boto3)(`boto3 reads the same numbers, refusals and lists${note(boto3, 'boto3')}`, async () => {
    const script = path.resolve(import.meta.dirname, 'reads_with_boto3.py');
    const { stdout } = await run('python3', [script, simulator.url, FUNCTION]);
    const printed = Printed.parse(JSON.parse(stdout));
    expect(printed.metrics.sum).toEqual(await viaJavaScript('Invocations', 'Sum'));
    expect(printed.metrics.p95).toEqual(await viaJavaScript('Duration', 'p95'));
    expect(printed.refusal).toBe('ValidationError');
    expect(printed.services).toEqual([4, 'MISSING']);
    expect(printed.targets).toEqual([`function:${FUNCTION}:live`]);
  });

  it.skipIf(!awsCli)(`aws-cli reads the same numbers${note(awsCli, 'aws-cli')}`, async () => {
    const metric = `{Namespace=AWS/Lambda,MetricName=Invocations,Dimensions=[{Name=FunctionName,Value=${FUNCTION}}]}`;
    const { stdout } = await run(
      'aws',
      [
        '--endpoint-url',
        simulator.url,
        '--output',
        'json',
        'cloudwatch',
        'get-metric-data',
        '--metric-data-queries',
        `Id=m,MetricStat={Metric=${metric},Period=3600,Stat=Sum}`,
        '--start-time',
        START.toISOString(),
        '--end-time',
        END.toISOString(),
      ],
      {
        env: {
          ...process.env,
          AWS_ACCESS_KEY_ID: 'SIMULATED111122223333',
          AWS_SECRET_ACCESS_KEY: 'any',
          AWS_DEFAULT_REGION: 'us-east-1',
        },
      },
    );
    const [result] = CliAnswer.parse(JSON.parse(stdout)).MetricDataResults;
    const points = result?.Timestamps.map((at, index) => [
      typeof at === 'number' ? at : Date.parse(at) / 1000,
      result.Values[index],
    ]);
    expect(points).toEqual(await viaJavaScript('Invocations', 'Sum'));
  });
});
