import { describe, expect, test } from 'vitest';
import type { MetricName } from '@/lib/contracts/inventory';
import type { FunctionDetail } from '@/lib/domain/inventory/snapshot';
import { toFunctionHeadline } from './function-headline';

const detail: FunctionDetail = {
  state: 'Active',
  stateReason: null,
  lastUpdateStatus: null,
  aliases: [],
  versions: [],
  provisioned: [],
  reservedConcurrency: null,
  scaling: [],
};
const provisioned = {
  qualifier: 'live',
  requested: 5,
  allocated: 5,
  available: 5,
  status: 'READY' as const,
  statusReason: null,
  lastModified: '2026-11-01T00:00:00.000Z',
};

const figure = (metric: MetricName, value: number, unit: 'ms' | 'count') => ({
  metric,
  figure: {
    known: true as const,
    value: {
      value,
      unit,
      statistic: 'p95',
      windowStart: '2026-11-13T00:00:00.000Z',
      windowEnd: '2026-11-20T00:00:00.000Z',
      sampleCount: 1000,
      workload: null,
    },
  },
});
const absent = (metric: MetricName, reason: string) => ({
  metric,
  figure: { known: false as const, reason },
});
const traffic = [
  figure('invocations', 1000, 'count'),
  figure('durationMsP95', 412, 'ms'),
  figure('coldStarts', 180, 'count'),
  figure('initMsP95', 6100, 'ms'),
  figure('concurrencyMax', 6, 'count'),
];
const textOf = (...args: Parameters<typeof toFunctionHeadline>) =>
  toFunctionHeadline(...args)
    .parts.map((part) => part.text)
    .join(' ');

describe('the sentence under a function', () => {
  test('takes the rate over the days whose logs were read, not the starts of those over a week’s requests', () => {
    const cold = figure('coldStarts', 20, 'count');
    const rate = { ...figure('coldStarts', 0.1, 'count'), metric: 'coldStartRate' };
    const others = traffic.filter(({ metric }) => metric !== 'coldStarts');
    expect(textOf(detail, [...others, cold, rate])).toContain('Cold starts are 10 % of requests');
  });

  test('leads with notable cold starts and what they add', () => {
    expect(toFunctionHeadline(detail, traffic).tone).toBe('attention');
    expect(textOf(detail, traffic)).toBe(
      'Cold starts are 18 % of requests over 7 days and add 6.1 s at p95; p95 is 412 ms without them. At most 6 ran at once.',
    );
  });

  test('every figure links to its evidence and says its window and samples', () => {
    const [first] = toFunctionHeadline(detail, traffic).parts;
    expect(first).toMatchObject({ section: 'metrics' });
    expect(first?.evidence).toContain('over 1,000; 2026-11-13 00:00:00 UTC');
  });

  test('says what is missing rather than nothing', () => {
    const unknownCold = [...traffic.slice(0, 2), absent('coldStarts', 'Lambda Insights is not on')];
    expect(textOf(detail, unknownCold)).toContain('Cold starts are unknown: Lambda Insights is not on.');
    expect(textOf(null, [])).toContain('have not been read yet');
    expect(textOf(detail, [])).toBe('No requests are on record: it has not been read yet.');
  });

  test('zero requests is said, not divided by', () => {
    expect(textOf(detail, [figure('invocations', 0, 'count')])).toContain('nothing called it');
  });

  test('a reservation of zero is a switched-off function', () => {
    expect(textOf({ ...detail, reservedConcurrency: 0 }, traffic)).toMatch(/^Switched off/);
  });

  test('failed and moving provisioned concurrency come first, in AWS’s words', () => {
    const failed = { ...provisioned, status: 'FAILED' as const, statusReason: 'FUNCTION_ERROR_INIT_FAILURE' };
    const failedHeadline = toFunctionHeadline({ ...detail, provisioned: [failed] }, traffic);
    expect(failedHeadline.tone).toBe('bad');
    expect(failedHeadline.parts[0]?.text).toContain('FUNCTION_ERROR_INIT_FAILURE');
    const moving = { ...provisioned, status: 'IN_PROGRESS' as const, allocated: 2 };
    expect(textOf({ ...detail, provisioned: [moving] }, traffic)).toMatch(/^AWS is preparing 5 on live: 2/);
  });

  test('says how much of what is provisioned is used, or that requests spilled over', () => {
    const on = { ...detail, provisioned: [provisioned] };
    expect(textOf(on, [...traffic, figure('provisionedUsedMax', 2, 'count')])).toContain(
      'At most 2 of 5 provisioned were in use.',
    );
    expect(textOf(on, [...traffic, figure('provisionedSpillover', 1, 'count')])).toContain(
      '1 request found none of the 5 provisioned free.',
    );
  });

  test('errors and throttles are said from one in a hundred', () => {
    expect(textOf(detail, [...traffic, figure('errors', 9, 'count')])).not.toContain('error');
    expect(textOf(detail, [...traffic, figure('errors', 10, 'count')])).toContain('1.0 % end in an error.');
  });
});
