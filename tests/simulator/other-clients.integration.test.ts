import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { services } from '@/server/simulator/services';
import { startSimulator, type TestSimulator } from '../support/simulator';
import { expectedJourneys } from './journeys/expected-journeys';

const run = promisify(execFile);

function works(command: string, ...given: string[]): boolean {
  return spawnSync(command, given, { timeout: 30_000 }).status === 0;
}

const cli = works('aws', '--version');
const boto3 = works('python3', '-c', 'import boto3');
const note = (present: boolean, what: string) => (present ? '' : ` (skipped: ${what} is not installed)`);

/** Each start of a Python client takes seconds on a busy machine. */
const patienceMs = 180_000;

const FUNCTION = 'cora-prod-module-chat-messages';
const START = new Date('2026-11-19T07:00:00Z');
const END = new Date('2026-11-19T12:00:00Z');

const Points = z.array(z.tuple([z.number(), z.number()]));
const Printed = z.object({
  seen: z.looseObject({
    scaling: z.looseObject({ metrics: z.looseObject({ data: z.record(z.string(), Points) }) }),
  }),
  faults: z.array(z.string()),
});
const Counts = z.object({ counts: z.array(z.object({ service: z.string(), operation: z.string() })) });
const CliMetrics = z.object({
  MetricDataResults: z.array(
    z.object({ Timestamps: z.array(z.union([z.string(), z.number()])), Values: z.array(z.number()) }),
  ),
});

describe('clients other than the JavaScript SDK', { timeout: patienceMs }, () => {
  let simulator: TestSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-20T09:00:00Z') });
    await simulator.throttling(false);
  });
  afterAll(() => simulator.stop());

  async function viaJavaScript(metric: string, stat: string): Promise<[number, number][]> {
    const client = new CloudWatchClient({
      endpoint: simulator.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
    });
    const Dimensions = [{ Name: 'FunctionName', Value: FUNCTION }];
    const Metric = { Namespace: 'AWS/Lambda', MetricName: metric, Dimensions };
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

  async function uncalled(): Promise<readonly string[]> {
    const answer = await fetch(`${simulator.controlUrl}/calls`);
    const { counts } = Counts.parse(await answer.json());
    const called = new Set(counts.map((one) => `${one.service} ${one.operation}`));
    return services.flatMap((service) =>
      Object.keys(service.operations)
        .map((operation) => `${service.name} ${operation}`)
        .filter((one) => !called.has(one)),
    );
  }

  it.skipIf(!boto3)(`boto3 drives every operation${note(boto3, 'boto3')}`, async () => {
    await simulator.resetCalls();
    const script = path.join(import.meta.dirname, 'journeys/main.py');
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
    const { stdout } = await run('python3', [script, simulator.url, simulator.controlUrl], { env });
    const { seen, faults } = Printed.parse(JSON.parse(stdout));
    expect(faults, 'members that are not in the models').toEqual([]);
    expect(await uncalled(), 'operations that no call was made to').toEqual([]);
    expect(seen).toMatchObject(expectedJourneys);
    const { sum, p95 } = seen.scaling.metrics.data;
    expect(sum).toEqual(await viaJavaScript('Invocations', 'Sum'));
    expect(p95).toEqual(await viaJavaScript('Duration', 'p95'));
  });

  async function aws(...given: string[]): Promise<unknown> {
    const env = {
      ...process.env,
      AWS_ACCESS_KEY_ID: 'SIMULATED111122223333',
      AWS_SECRET_ACCESS_KEY: 'any',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_PAGER: '',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    const { stdout } = await run('aws', ['--endpoint-url', simulator.url, '--output', 'json', ...given], {
      env,
      maxBuffer: 16 * 1024 * 1024,
    });
    return stdout.trim() === '' ? null : JSON.parse(stdout);
  }

  it.skipIf(!cli)(`aws-cli changes a function and a service${note(cli, 'aws-cli')}`, async () => {
    const alias = ['--function-name', 'valuation-platform-prod-valuation', '--qualifier', 'live'];
    const amount = ['--provisioned-concurrent-executions', '4'];
    const put = await aws('lambda', 'put-provisioned-concurrency-config', ...alias, ...amount);
    expect(put).toMatchObject({ RequestedProvisionedConcurrentExecutions: 4 });
    await simulator.advance(60);
    const ready = await aws('lambda', 'get-provisioned-concurrency-config', ...alias);
    expect(ready).toMatchObject({ Status: 'READY', AllocatedProvisionedConcurrentExecutions: 4 });
    await aws('lambda', 'delete-provisioned-concurrency-config', ...alias);
    const gone = aws('lambda', 'get-provisioned-concurrency-config', ...alias);
    await expect(gone).rejects.toThrow(/ProvisionedConcurrencyConfigNotFoundException/);
    const service = ['--cluster', 'llm-backend-prod', '--service', 'llm-backend', '--desired-count', '2'];
    expect(await aws('ecs', 'update-service', ...service)).toMatchObject({ service: { desiredCount: 2 } });
  });

  it.skipIf(!cli)(`aws-cli reads balancers and the same numbers${note(cli, 'aws-cli')}`, async () => {
    const balancers = await aws('elbv2', 'describe-load-balancers', '--names', 'llm-backend-prod');
    expect(JSON.stringify(balancers)).toContain('"Code":"active"');
    const metric = `{Namespace=AWS/Lambda,MetricName=Invocations,Dimensions=[{Name=FunctionName,Value=${FUNCTION}}]}`;
    const query = `Id=m,MetricStat={Metric=${metric},Period=3600,Stat=Sum}`;
    const window = ['--start-time', START.toISOString(), '--end-time', END.toISOString()];
    const answer = await aws('cloudwatch', 'get-metric-data', '--metric-data-queries', query, ...window);
    const [result] = CliMetrics.parse(answer).MetricDataResults;
    const points = result?.Timestamps.map((at, index) => [
      typeof at === 'number' ? at : Date.parse(at) / 1000,
      result.Values[index],
    ]);
    expect(points).toEqual(await viaJavaScript('Invocations', 'Sum'));
  });
});
