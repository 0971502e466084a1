import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as estimate } from '@/app/api/v1/costs/estimate/route';
import { GET as prices } from '@/app/api/v1/costs/prices/route';
import { listPrices } from '@/lib/contracts/costs';
import { Estimate } from '@/lib/contracts/costs/estimate';
import { Problem } from '@/lib/contracts/problem';
import { administratorHeaders } from '@/tests/support/callers';
import { origin } from '@/tests/support/process-settings';
import { type TestApi, testApi } from '@/tests/support/test-api';

let api: TestApi;
const context = { params: Promise.resolve({}) };

beforeAll(async () => {
  api = await testApi();
});

afterAll(() => api.stop());

function ask(body: unknown): Promise<Response> {
  const request = new Request(`${origin}/api/v1/costs/estimate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...administratorHeaders() },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return estimate(request, context);
}

const million = { kind: 'lambda', memoryMb: 512, invocations: 1_000_000, durationMs: 2000 };

test('a million requests of two seconds at 512 MB are $16.67 of compute', async () => {
  const response = await ask({ region: 'us-east-1', components: [{ ...million, name: 'llm-backend' }] });
  expect(response.status).toBe(200);
  const { lines, total, components } = Estimate.parse(await response.json());
  expect(lines.map((line) => line.amount)).toEqual([
    { known: true, value: '0.2' },
    { known: true, value: '16.6667' },
  ]);
  expect(total).toMatchObject({ usd: '16.8667', complete: true, words: '$16.87' });
  expect(components[0]).toMatchObject({ name: 'llm-backend', kind: 'lambda' });
});

test('an unknown quantity makes the total a lower bound that names it', async () => {
  const invocations = { value: null, basis: 'measured', reason: 'no datapoints in 7 days' };
  const ipv4 = { kind: 'publicIpv4', addresses: 1, region: 'eu-west-1' };
  const body = {
    region: 'us-east-1',
    month: { month: '2026-11' },
    components: [{ ...million, invocations }, ipv4],
  };
  const { total } = Estimate.parse(await (await ask(body)).json());
  expect(total).toMatchObject({ usd: '3.6', complete: false });
  expect(total.words).toMatch(/^at least \$3\.60; unknown: Lambda requests \(no datapoints in 7 days\)/);
});

test.each([
  [
    'a task Fargate does not have',
    { kind: 'fargate', vcpu: 1, memoryGb: 64, running: { tasks: 1 } },
    'memoryGb',
  ],
  ['a negative count', { ...million, invocations: -1 }, 'invocations'],
  ['a count without end', { ...million, invocations: 1e300 }, 'invocations'],
  ['a region without prices', { ...million, region: 'ap-south-2' }, 'region'],
])('%s answers a problem that names the field', async (_, component, field) => {
  const response = await ask({ region: 'us-east-1', components: [component] });
  expect(response.status).toBe(400);
  const { code, issues } = Problem.parse(await response.json());
  expect(code).toBe('invalid_input');
  expect(issues?.map((issue) => issue.field)).toEqual([`components.0.${field}`]);
});

test('the prices of a region are listed, those it lacks as not found', async () => {
  const request = new Request(`${origin}/api/v1/costs/prices?region=eu-west-1`, {
    headers: administratorHeaders(),
  });
  const { data } = listPrices.output.parse(await (await prices(request, context)).json());
  const priceOf = (key: string) => data.find((one) => one.key === key)?.price;
  expect(priceOf('alb.hours')).toMatchObject({
    known: true,
    value: { tiers: [{ upTo: null, usd: '0.0252' }] },
  });
  expect(priceOf('lambda.ephemeralStorage')).toMatchObject({ known: false });
});
