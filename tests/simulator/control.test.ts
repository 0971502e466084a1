import { Lambda } from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createThrottle } from '@/server/simulator/control/throttle';
import { lambda as lambdaService } from '@/server/simulator/lambda/service';
import { startSimulator, type TestSimulator } from '../support/simulator';
import { rawCall } from './raw-call';
import { credentialsOf } from './wire-client';

const account = '111122223333';
const region = 'us-east-1';
const valuation = 'valuation-platform-prod-valuation';
const startAt = new Date('2026-11-20T09:00:00Z');

describe('the control API', () => {
  let simulator: TestSimulator;
  let lambda: Lambda;

  beforeEach(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt });
    lambda = new Lambda({
      endpoint: simulator.url,
      region,
      credentials: credentialsOf(account),
      maxAttempts: 1,
    });
  });
  afterEach(() => simulator.stop());

  const get = () => lambda.getFunction({ FunctionName: valuation });
  const control = (method: string, path: string, body?: unknown) =>
    fetch(`${simulator.controlUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('moves a standing clock and lets it run', async () => {
    expect(await simulator.now()).toEqual(startAt);
    expect(await simulator.advance(90)).toEqual(new Date('2026-11-20T09:01:30Z'));
    await control('PUT', '/clock', { now: '2026-12-01T00:00:00Z' });
    expect(await simulator.now()).toEqual(new Date('2026-12-01T00:00:00Z'));
    await control('PUT', '/clock', { now: '2026-12-01T00:00:00Z', running: true });
    expect(await (await control('GET', '/clock')).json()).toMatchObject({ running: true });
  });

  it.each([
    ['throttle', {}, { name: 'TooManyRequestsException', status: 429 }],
    ['error', { code: 'ServiceException', status: 503 }, { name: 'ServiceException', status: 503 }],
    ['deny', {}, { name: 'AccessDeniedException', status: 403 }],
  ] as const)('plays the fault %s as often as it is told', async (kind, more, { name, status }) => {
    await simulator.fault({ kind, operation: 'GetFunction', count: 1, ...more });
    await expect(get()).rejects.toMatchObject({ name, $metadata: { httpStatusCode: status } });
    await expect(get()).resolves.toHaveProperty('Configuration');
  });

  it('leaves calls alone that a fault does not name', async () => {
    await simulator.fault({ kind: 'deny', service: 'lambda', region: 'eu-west-1' });
    await simulator.fault({ kind: 'deny', operation: 'DeleteFunction' });
    await expect(get()).resolves.toHaveProperty('Configuration');
  });

  it('cuts the connection after the call was done', async () => {
    await simulator.fault({ kind: 'reset', operation: 'PutFunctionConcurrency', count: 1 });
    const reserve = { FunctionName: valuation, ReservedConcurrentExecutions: 50 };
    await expect(lambda.putFunctionConcurrency(reserve)).rejects.toThrow();
    const after = await lambda.getFunctionConcurrency({ FunctionName: valuation });
    expect(after.ReservedConcurrentExecutions).toBe(50);
  });

  it('makes what a call starts stick, or fail with a reason', async () => {
    const alias = { FunctionName: valuation, Qualifier: 'live' };
    const put = { ...alias, ProvisionedConcurrentExecutions: 2 };
    await simulator.fault({ kind: 'stuck', operation: 'PutProvisionedConcurrencyConfig', count: 1 });
    await lambda.putProvisionedConcurrencyConfig(put);
    await simulator.advance(86_400);
    expect(await lambda.getProvisionedConcurrencyConfig(alias)).toMatchObject({ Status: 'IN_PROGRESS' });
    await simulator.fault({ kind: 'failTransition', operation: 'PutProvisionedConcurrencyConfig', count: 1 });
    await lambda.putProvisionedConcurrencyConfig(put);
    await simulator.advance(60);
    expect(await lambda.getProvisionedConcurrencyConfig(alias)).toMatchObject({
      Status: 'FAILED',
      StatusReason: 'FUNCTION_ERROR_INIT_FAILURE',
      AllocatedProvisionedConcurrentExecutions: 0,
    });
  });

  it('lets another actor change a function without a recorded call', async () => {
    await simulator.resetCalls();
    await simulator.actor({ account, region, function: valuation, qualifier: 'live', provisioned: 7 });
    await simulator.actor({ account, region, function: valuation, memoryMb: 4096 });
    expect(await simulator.calls()).toEqual([]);
    await simulator.advance(60);
    const config = await lambda.getProvisionedConcurrencyConfig({
      FunctionName: valuation,
      Qualifier: 'live',
    });
    expect(config.RequestedProvisionedConcurrentExecutions).toBe(7);
    expect((await get()).Configuration?.MemorySize).toBe(4096);
    await simulator.actor({ account, region, function: valuation, delete: true });
    await expect(get()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('counts calls and keeps the last ones with their request ids', async () => {
    await simulator.resetCalls();
    const answer = await get();
    await expect(lambda.getFunction({ FunctionName: 'nowhere' })).rejects.toThrow();
    expect(await simulator.countCalls('GetFunction')).toBe(2);
    expect(await simulator.calls('GetFunction')).toMatchObject([
      { service: 'lambda', account, region, status: 200, requestId: answer.$metadata.requestId },
      { status: 404, errorCode: 'ResourceNotFoundException' },
    ]);
  });

  it('says in a sentence what is wrong with a request', async () => {
    const answer = await control('POST', '/faults', { kind: 'nonsense' });
    expect(answer.status).toBe(400);
    expect(Object(await answer.json()).error).toContain('kind must be one of throttle');
    expect((await control('GET', '/nonsense')).status).toBe(404);
    expect((await control('POST', '/actor', { account: '1' })).status).toBe(400);
  });
});

describe('request rates', () => {
  it('follow the published buckets of Lambda, per account and region', () => {
    let now = 0;
    const throttle = createThrottle(() => now);
    const admitted = (operation: string, times: number, where = region) =>
      Array.from({ length: times }).filter(() => throttle.admit(lambdaService, operation, account, where))
        .length;
    expect(admitted('ListFunctions', 10) + admitted('ListAliases', 10)).toBe(15);
    expect(admitted('GetFunction', 150)).toBe(100);
    expect(admitted('GetPolicy', 20)).toBe(15);
    expect(admitted('ListFunctions', 20, 'eu-west-1')).toBe(15);
    now += 200;
    expect(admitted('ListFunctions', 10)).toBe(3);
  });

  it('are answered with the throttling error of the service, and can be switched off', async () => {
    const simulator = await startSimulator({ estate: 'empty' });
    const list = () =>
      rawCall(simulator.url, { service: 'lambda', method: 'GET', path: '/2015-03-31/functions' });
    const statuses = async () =>
      (await Promise.all(Array.from({ length: 40 }, list))).map((one) => one.status);
    expect(await statuses()).toContain(429);
    const refused = await list();
    expect([200, 429]).toContain(refused.status);
    await fetch(`${simulator.controlUrl}/throttling`, { method: 'PUT', body: '{"enabled":false}' });
    expect(new Set(await statuses())).toEqual(new Set([200]));
    await simulator.stop();
  });
});

describe('determinism', () => {
  async function transcript(seed: number): Promise<string> {
    const simulator = await startSimulator({ estate: 'samples', startAt, seed });
    await fetch(`${simulator.controlUrl}/throttling`, { method: 'PUT', body: '{"enabled":false}' });
    const paths = [
      '/2015-03-31/functions?FunctionVersion=ALL',
      `/2015-03-31/functions/${valuation}`,
      `/2019-09-30/functions/${valuation}/provisioned-concurrency?List=ALL`,
      '/2016-08-19/account-settings',
    ];
    const lines: string[] = [];
    for (const path of paths) {
      const answer = await rawCall(simulator.url, { service: 'lambda', method: 'GET', path });
      lines.push(`${answer.headers.get('x-amzn-requestid')} ${await answer.text()}`);
    }
    await simulator.stop();
    return lines.join('\n');
  }

  it('gives the same bytes for the same seed and clock, request ids included', async () => {
    expect(await transcript(1)).toBe(await transcript(1));
    expect(await transcript(2)).not.toBe(await transcript(1));
  });
});
