import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type TestSimulator } from '@/tests/support/simulator';
import { systemClock } from '../clock';
import type { AwsAccess, AwsScope } from './access';
import { inBackground } from './call-mode';
import { gatewayOf } from './client-factory';
import { getMetricData } from './cloudwatch/get-metric-data';
import { getAccountConcurrency } from './lambda/get-account-concurrency';
import { getFunction } from './lambda/get-function';
import { getFunctionSnapshot } from './lambda/get-function-detail';
import { listFunctions } from './lambda/list-functions';
import { getProvisionedConcurrency } from './lambda/list-provisioned-concurrency';
import { getCallerIdentity } from './sts/get-caller-identity';

let simulator: TestSimulator;
let access: AwsAccess;
const scope: AwsScope = {
  accountId: '111122223333',
  region: 'us-east-1',
  roleArn: 'arn:aws:iam::111122223333:role/trimtab',
  externalId: 'trimtab-simulated',
};

beforeAll(async () => {
  simulator = await startSimulator({ estate: 'scale', functions: 230, services: 0, seed: 3 });
  access = {
    endpoint: simulator.url,
    credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'simulated' },
    clock: systemClock,
  };
});
afterEach(() => simulator.clearFaults());
afterAll(() => simulator.stop());

async function readPages(startToken: string | null = null) {
  const pages: { names: string[]; nextToken: string | null }[] = [];
  for await (const page of listFunctions(access, scope, startToken)) {
    pages.push({ names: page.functions.map((one) => one.name), nextToken: page.nextToken });
  }
  return pages;
}

describe('listFunctions', () => {
  it('follows every page of fifty, and goes on from the token of any of them', async () => {
    const pages = await readPages();
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.slice(0, -1).every((page) => page.names.length === 50)).toBe(true);
    expect(pages.at(-1)?.nextToken).toBeNull();
    const rest = await readPages(pages[0]?.nextToken ?? null);
    expect(rest.flatMap((page) => page.names)).toEqual(pages.slice(1).flatMap((page) => page.names));
  });

  it('retries what is throttled, and counts every attempt', async () => {
    gatewayOf(access).usage.drain();
    await simulator.fault({ kind: 'throttle', service: 'lambda', operation: 'GetAccountSettings', count: 1 });
    expect(await getAccountConcurrency(access, scope)).toMatchObject({ limit: expect.any(Number) });
    const counts = gatewayOf(access).usage.drain();
    const settings = counts.find((count) => count.operation === 'lambda:GetAccountSettings');
    expect(settings).toMatchObject({ calls: 2, throttled: 1 });
  });
});

describe('errors', () => {
  it('are told apart, with AWS’s request id', async () => {
    await expect(getFunction(access, scope, 'no-such-function')).rejects.toMatchObject({
      kind: 'notFound',
      operation: 'lambda:GetFunction',
      awsRequestId: expect.any(String),
    });
    await simulator.fault({ kind: 'deny', service: 'lambda', operation: 'GetAccountSettings' });
    await expect(getAccountConcurrency(access, scope)).rejects.toMatchObject({ kind: 'denied' });
  });

  it('call a role that may not be assumed denied, and an endpoint that is not there unreachable', async () => {
    const stranger = { ...scope, externalId: 'wrong' };
    await expect(getCallerIdentity(access, stranger)).rejects.toMatchObject({ kind: 'denied' });
    const nowhere = { ...access, endpoint: 'http://127.0.0.1:9' };
    await expect(getCallerIdentity(nowhere, { ...scope, roleArn: null })).rejects.toMatchObject({
      kind: 'unreachable',
      awsRequestId: null,
    });
  });

  it('tell a version that is not there from one without provisioned concurrency, which is a state', async () => {
    const [page] = await readPages();
    const snapshots = await Promise.all(
      (page?.names ?? []).slice(0, 6).map((name) => getFunctionSnapshot(access, scope, name)),
    );
    const bare = snapshots.find(({ detail }) => detail?.aliases.length && detail.provisioned.length === 0);
    const alias = bare?.detail?.aliases[0]?.name ?? '';
    expect(await getProvisionedConcurrency(access, scope, bare?.name ?? '', alias)).toBeNull();
    const missing = getProvisionedConcurrency(access, scope, bare?.name ?? '', '999');
    await expect(missing).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('waiting for the quota', () => {
  it('ends at once when the work is cancelled', async () => {
    const stop = new AbortController();
    const calls = inBackground(stop.signal, () =>
      Promise.all(Array.from({ length: 60 }, () => getAccountConcurrency(access, scope))),
    );
    stop.abort(new Error('no longer wanted'));
    await expect(calls).rejects.toThrow('no longer wanted');
  });
});

describe('getMetricData', () => {
  it('answers over five hundred questions in their order, leaving gaps as they are', async () => {
    const [page] = await readPages();
    const [name = ''] = page?.names ?? [];
    const hour = 3_600_000;
    const end = new Date(Math.floor(Date.now() / hour) * hour);
    const window = { start: new Date(end.getTime() - 24 * hour), end };
    const question = { namespace: 'AWS/Lambda', name: 'Invocations', statistic: 'Sum', periodSeconds: 3600 };
    const nobody = { ...question, dimensions: { FunctionName: 'no-such-function' } };
    const questions = [
      ...Array.from({ length: 500 }, () => nobody),
      { ...question, dimensions: { FunctionName: name } },
    ];
    await simulator.resetCalls();
    const answers = await getMetricData(access, scope, questions, window);
    expect(answers).toHaveLength(501);
    expect(answers.slice(0, 500).every((answer) => answer.length === 0)).toBe(true);
    expect(answers[500]?.length).toBeGreaterThan(0);
    expect(await simulator.countCalls('GetMetricData')).toBe(2);
  });
});
