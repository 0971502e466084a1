import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeEstimate } from '../estimate';
import { Exact } from '../exact';
import { calendarMonth } from '../month-length';
import { bundledPriceBook } from '../price-book';
import { forecastWeights, runRateWeights } from './forecast-weights';
import { factsOf, month, monthOf, sizeUse, span } from './month.fixture';
import { toMonthSpan } from './month-span';
import { priceWorkloads, type WorkloadMonth } from './price-workloads';
import { toComponents } from './use-components';

const hourMs = 3_600_000;
const runs = { numRuns: 50 };
const count = fc.integer({ min: 0, max: 2_000_000_000 });
const use = fc
  .record({
    invocations: count,
    durationMsSum: fc.double({ min: 0, max: 1e13, noNaN: true }),
    hours: fc.constant(466),
  })
  .map(sizeUse);
const workloads = fc
  .array(fc.tuple(use, use), { minLength: 1, maxLength: 6 })
  .map((uses) =>
    uses.map(
      ([toDate, rest], index): WorkloadMonth =>
        monthOf({ facts: factsOf({ id: `w${index}` }), toDate: [toDate], rest: [rest] }),
    ),
  );
const price = (all: readonly WorkloadMonth[]) => priceWorkloads(all, calendarMonth(month), bundledPriceBook);
const sum = (amounts: readonly (string | null)[]) =>
  amounts.reduce((total, amount) => total.plus(amount ?? Number.NaN), new Exact(0));

const plain = {
  month: calendarMonth(month),
  freeTier: false,
  overrides: [],
  savingsPlan: null,
  discount: null,
};

describe('a month of many workloads', () => {
  it('costs apart what an estimate of all of it together comes to', () => {
    fc.assert(
      fc.property(workloads, (all) => {
        const apart = sum(price(all).costs.map(({ usd }) => usd));
        const components = all.flatMap(({ facts, toDate }) =>
          toComponents(facts, toDate, span.hoursCovered).components.map((component) => ({
            name: facts.id,
            region: facts.region,
            component,
          })),
        );
        const { total } = computeEstimate({ ...plain, components }, bundledPriceBook);
        expect(apart.minus(total.usd).abs().lte('0.00000001')).toBe(true);
      }),
      runs,
    );
  });

  it('is never expected to cost less at its end than by now', () => {
    fc.assert(
      fc.property(workloads, (all) => {
        const { costs } = price(all);
        const toDate = sum(costs.map(({ usd }) => usd));
        const forecast = sum(costs.map(({ forecastUsd }) => forecastUsd));
        expect(forecast.plus('0.000001').gte(toDate)).toBe(true);
      }),
      runs,
    );
  });

  it('costs the same in whatever order its workloads come', () => {
    fc.assert(
      fc.property(workloads, (all) => {
        const there = new Map(price(all).costs.map(({ workloadId, usd }) => [workloadId, usd]));
        const back = price(all.toReversed()).costs;
        for (const { workloadId, usd } of back) expect(usd).toBe(there.get(workloadId));
      }),
      runs,
    );
  });
});

const hours = fc.integer({ min: 0, max: 24 * 60 });
const spans = fc.tuple(hours, hours).map(([back, into]) => {
  const coveredUntil = new Date(Date.UTC(2026, 10, 1) + into * hourMs);
  return { coveredFrom: new Date(coveredUntil.getTime() - back * hourMs), coveredUntil };
});

describe('the weights of a forecast', () => {
  it('stand for the hours that are left, by days and hours that are over and covered', () => {
    fc.assert(
      fc.property(spans, (coverage) => {
        const monthEnd = new Date(Date.UTC(2026, 11, 1));
        const forecast = forecastWeights({ ...coverage, monthEnd });
        if (!forecast) return;
        const left = Math.max(0, monthEnd.getTime() - coverage.coveredUntil.getTime()) / hourMs;
        const weighed = forecast.weights.reduce(
          (total, { period, weight }) => total + weight * (period === 'day' ? 24 : 1),
          0,
        );
        expect(weighed).toBeCloseTo(left, 6);
        for (const { start } of forecast.weights) {
          expect(start < coverage.coveredUntil).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('take the same weekday and hour of the two weeks before', () => {
    const coverage = {
      coveredFrom: new Date('2026-10-01T00:00:00Z'),
      coveredUntil: new Date('2026-11-29T22:00:00Z'),
    };
    const forecast = forecastWeights({ ...coverage, monthEnd: new Date('2026-12-01T00:00:00Z') });
    expect(forecast?.method).toBe('seasonal');
    expect(
      forecast?.weights.map(({ period, start, weight }) => `${period} ${start.toISOString()} ${weight}`),
    ).toEqual([
      'hour 2026-11-22T22:00:00.000Z 0.5',
      'hour 2026-11-15T22:00:00.000Z 0.5',
      'hour 2026-11-22T23:00:00.000Z 0.5',
      'hour 2026-11-15T23:00:00.000Z 0.5',
      'day 2026-11-23T00:00:00.000Z 0.5',
      'day 2026-11-16T00:00:00.000Z 0.5',
    ]);
  });

  it('are flat over what there is of a week, and none without a whole day', () => {
    const coveredUntil = new Date('2026-11-10T12:00:00Z');
    const monthEnd = new Date('2026-12-01T00:00:00Z');
    const since = (text: string) => new Date(`2026-11-${text}T00:00:00Z`);
    expect(forecastWeights({ coveredFrom: since('08'), coveredUntil, monthEnd })).toMatchObject({
      method: 'linear',
      weights: [{ weight: 10.25 }, { weight: 10.25 }],
    });
    expect(forecastWeights({ coveredFrom: since('10'), coveredUntil, monthEnd })).toBeNull();
    expect(runRateWeights({ coveredFrom: since('01'), coveredUntil }, 720)).toHaveLength(7);
  });
});

describe('how far a month is covered', () => {
  it('compares whole days with as many of the month before', () => {
    expect(span.hoursExpected).toBe(466);
    expect(span.wholeDays).toHaveLength(19);
    expect(span.previousDays).toHaveLength(19);
    expect(span.toDate).toHaveLength(20);
  });

  it('knows no month before that is not covered, and tells what of this one is missing', () => {
    const late = toMonthSpan(month, {
      coveredFrom: new Date('2026-11-05T00:00:00Z'),
      coveredUntil: span.until,
    });
    expect(late).toMatchObject({ previousDays: null, hoursCovered: 370, hoursExpected: 466 });
  });

  it('ends with the month', () => {
    const over = toMonthSpan('2026-10', {
      coveredFrom: new Date('2026-10-01T00:00:00Z'),
      coveredUntil: span.until,
    });
    expect(over).toMatchObject({
      until: new Date('2026-11-01T00:00:00Z'),
      hoursExpected: 744,
      previousDays: null,
    });
  });
});
