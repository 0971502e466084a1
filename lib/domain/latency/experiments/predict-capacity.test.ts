import { expect, it } from 'vitest';
import { partOf } from '../../costs/compare/compare.fixture';
import { bundledPriceBook } from '../../costs/price-book';
import { choosePrimary } from './choose-primary';
import { type Prediction, predictCapacity } from './predict-capacity';
import type { PeriodSample, Statistic } from './statistic';

const part = partOf({
  requests: 1_000_000,
  durationMs: 400,
  durationMsP95: 900,
  initMs: 3000,
  coldStartPercent: 8,
  memoryMb: 1024,
});

function predicted(set: Parameters<typeof predictCapacity>[1]): Prediction {
  const prediction = predictCapacity(part, set, bundledPriceBook);
  if (!prediction.known) throw new Error(prediction.reason);
  return prediction.value;
}
const figure = ({ figures }: Prediction, wanted: Statistic) =>
  figures.find(({ statistic }) => statistic === wanted);

it('foretells fewer cold starts, a p95 without INIT and a dearer day the more is kept ready', () => {
  const [none, some] = [0, 8].map((to) => predicted({ kind: 'provisioned', from: 0, to }));
  if (!none || !some) throw new Error('two were asked for');
  expect(figure(none, 'callersMsP95')?.value).toBeGreaterThan(2500);
  expect(figure(some, 'callersMsP95')?.value).toBeLessThan(1000);
  expect(figure(some, 'coldShare')?.value).toBeLessThan(0.001);
  expect(figure(some, 'usdDaily')?.value).toBeGreaterThan((figure(none, 'usdDaily')?.value ?? 0) * 1.5);
  expect(some).toMatchObject({ pricesAsOf: expect.stringMatching(/^\d{4}-\d{2}/), region: 'us-east-1' });
  expect(some.inputs).toContainEqual({ label: 'Requests a month', value: '1000000', words: 'edited here' });
});

it('foretells the queue of a service’s tasks and their cost', () => {
  const [few, many] = [1, 6].map((to) => predicted({ kind: 'tasks', to }));
  if (!few || !many) throw new Error('two were asked for');
  expect(figure(many, 'msP95')?.value).toBeLessThanOrEqual(figure(few, 'msP95')?.value ?? 0);
  expect(figure(many, 'usdDaily')?.value).toBeGreaterThan(figure(few, 'usdDaily')?.value ?? 0);
  expect(figure(many, 'callersMsP95')).toBeUndefined();
});

it.each([
  ['a function that had some already', part, { kind: 'provisioned', from: 2, to: 4 } as const],
  [
    'one whose p95 was never measured',
    partOf({ requests: 1000, durationMs: 400, memoryMb: 1024 }),
    { kind: 'tasks', to: 2 } as const,
  ],
])('says why it can’t foretell %s', (_, of, set) => {
  expect(predictCapacity(of, set, bundledPriceBook)).toMatchObject({ known: false });
});

it('lets cold starts decide of provisioned concurrency, and the p95 where none are counted', () => {
  const day: PeriodSample = {
    at: 0,
    requests: 100,
    msP50: 100,
    msP95: 200,
    msP99: 300,
    initMsP50: 1000,
    initMsP95: 2000,
    coldStarts: 5,
    errors: 0,
    usd: 1,
  };
  const side = (more: Partial<PeriodSample>) => ({ hours: [], days: [{ ...day, ...more }] });
  expect(choosePrimary(side({}), true)).toBe('coldShare');
  expect(choosePrimary(side({}), false)).toBe('callersMsP95');
  expect(choosePrimary(side({ coldStarts: null }), true)).toBe('msP95');
});
