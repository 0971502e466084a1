import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type TestSimulator } from '../support/simulator';

const run = promisify(execFile);

function works(command: string, ...given: string[]): boolean {
  return spawnSync(command, given, { timeout: 30_000 }).status === 0;
}

// Each start of a Python client takes seconds on a busy machine.
const patienceMs = 180_000;
const cli = works('aws', '--version');
const boto3 = works('python3', '-c', 'import boto3');
const note = (present: boolean, what: string) => (present ? '' : ` (skipped: ${what} is not installed)`);

describe('clients that others wrote', { timeout: patienceMs }, () => {
  let simulator: TestSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', provisioningSeconds: 1 });
  });
  afterAll(() => simulator.stop());

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

  it.skipIf(!cli)(`aws-cli reads every service${note(cli, 'aws-cli')}`, async () => {
    const [identity, functions, tagged, clusters, targets, metrics] = await Promise.all([
      aws('sts', 'get-caller-identity'),
      aws('lambda', 'list-functions'),
      aws('resourcegroupstaggingapi', 'get-resources', '--tag-filters', 'Key=stage,Values=prod'),
      aws('ecs', 'list-clusters'),
      aws(
        '--region',
        'eu-west-1',
        'application-autoscaling',
        'describe-scalable-targets',
        '--service-namespace',
        'ecs',
      ),
      aws('cloudwatch', 'list-metrics', '--namespace', 'AWS/Lambda', '--metric-name', 'Invocations'),
    ]);
    expect(identity).toMatchObject({ Account: '111122223333' });
    expect(JSON.stringify(functions)).toContain('valuation-platform-prod-valuation');
    expect(Object(tagged).ResourceTagMappingList.length).toBeGreaterThan(10);
    expect(Object(clusters).clusterArns.length).toBeGreaterThan(0);
    expect(Object(targets).ScalableTargets.length).toBeGreaterThan(0);
    expect(Object(metrics).Metrics.length).toBeGreaterThan(0);
  });

  it.skipIf(!cli)(`aws-cli switches provisioned concurrency on and off${note(cli, 'aws-cli')}`, async () => {
    const alias = ['--function-name', 'valuation-platform-prod-valuation', '--qualifier', 'live'];
    const put = await aws(
      'lambda',
      'put-provisioned-concurrency-config',
      ...alias,
      '--provisioned-concurrent-executions',
      '4',
    );
    expect(put).toMatchObject({ RequestedProvisionedConcurrentExecutions: 4 });
    await simulator.advance(2);
    const ready = await aws('lambda', 'get-provisioned-concurrency-config', ...alias);
    expect(ready).toMatchObject({ Status: 'READY', AllocatedProvisionedConcurrentExecutions: 4 });
    await aws('lambda', 'delete-provisioned-concurrency-config', ...alias);
    const gone = aws('lambda', 'get-provisioned-concurrency-config', ...alias);
    await expect(gone).rejects.toThrow(/ProvisionedConcurrencyConfigNotFoundException/);
  });

  it.skipIf(!boto3)(`boto3 makes a journey through all of them${note(boto3, 'boto3')}`, async () => {
    const script = path.join(import.meta.dirname, 'boto3_journey.py');
    const { stdout } = await run('python3', [script, simulator.url]);
    expect(JSON.parse(stdout)).toEqual({
      account: '111122223333',
      assumed: 'arn:aws:sts::444455556666:assumed-role/trimtab/journey',
      wrong_external_id: ['AccessDenied', 403],
      put: ['IN_PROGRESS', 202],
      on_latest: ['InvalidParameterValueException', 400],
      listed: [true, true],
      settings: 1000,
      tagged: ['arn:aws:lambda:us-east-1:111122223333:function:boto3-journey'],
      clusters: true,
      no_cluster: ['ClusterNotFoundException', 400],
      targets: true,
      metrics: true,
    });
  });
});
