import { expect, it } from 'vitest';
import { readColdStartRows } from './read-cold-start-rows';
import { bucketOf, toPairs } from './time-histogram';

const row = (more: Record<string, string>) => ({
  '@log': '111122223333:/aws/lambda/valuation',
  'bin(1h)': '2026-11-19 08:00:00.000',
  runBucket: String(bucketOf(150)),
  initBucket: String(bucketOf(0)),
  requests: '10',
  cold: '0',
  runSum: '1500',
  billedSum: '1505',
  runWholeSum: '1505',
  ...more,
});
const cold = row({
  requests: '2',
  cold: '2',
  initBucket: String(bucketOf(6000)),
  initSum: '12000.5',
  runSum: '300',
  billedSum: '12303',
  runWholeSum: '302',
});

it('tells warm requests from cold ones, and what of INIT is billed', () => {
  const [hour, ...more] = readColdStartRows([row({}), cold]).get('/aws/lambda/valuation') ?? [];
  expect(more).toEqual([]);
  expect(hour).toMatchObject({
    start: new Date('2026-11-19T08:00:00Z'),
    requests: 12,
    coldStarts: 2,
    initMsSum: 12_000.5,
    billedInitMs: 12_001,
  });
  expect(toPairs(hour?.warm ?? new Map())).toEqual([[bucketOf(150), 10]]);
  expect(toPairs(hour?.init ?? new Map())).toEqual([[bucketOf(6000), 2]]);
  expect(toPairs(hour?.cold ?? new Map())).toEqual([[bucketOf(6150.25), 2]]);
});

it('has no billed INIT where AWS billed for the run alone', () => {
  const [hour] = [...readColdStartRows([{ ...cold, billedSum: '302' }]).values()].flat();
  expect(hour?.billedInitMs).toBe(0);
});

it('keeps hours apart, in order', () => {
  const later = row({ 'bin(1h)': '2026-11-19 09:00:00.000' });
  const hours = readColdStartRows([later, row({})]).get('/aws/lambda/valuation');
  expect(hours?.map(({ start }) => start.getUTCHours())).toEqual([8, 9]);
});

it('refuses a row it can’t read rather than leaving it out', () => {
  expect(() => readColdStartRows([row({ requests: 'many' })])).toThrow('requests');
  expect(() => readColdStartRows([row({ 'bin(1h)': '' })])).toThrow('hour');
});
