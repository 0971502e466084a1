import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFunctionLoad, anyServiceLoad, MONDAY_MINUTE } from './any-load';
import type { FunctionMetric } from './function-metrics';
import type { FunctionLoad, ServiceLoad } from './profile';
import { SeriesReader } from './series';
import type { ServiceMetric } from './service-metrics';

/** Two hours of a Monday's business, as one period. */
const WINDOW = {
  from: MONDAY_MINUTE + 600,
  periodMinutes: 120,
  periods: 1,
  until: Number.MAX_SAFE_INTEGER,
};

function ofFunction(load: FunctionLoad, metric: FunctionMetric) {
  return new SeriesReader().functionSeries(load, metric, WINDOW)[0] ?? null;
}

function ofService(load: ServiceLoad, metric: ServiceMetric) {
  return new SeriesReader().serviceSeries(load, metric, WINDOW)[0] ?? null;
}

const twoCapacities = fc
  .tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }))
  .map((pair) => pair.toSorted((a, b) => a - b));

describe('more capacity', () => {
  it('provisioned: fewer cold starts, less spillover, no other number of invocations', () => {
    fc.assert(
      fc.property(anyFunctionLoad, twoCapacities, (load, [few = 1, many = 1]) => {
        const at = (value: number) => ({ ...load, provisioned: value === 0 ? [] : [{ at: 0, value }] });
        const cold = [0, few, many].map((value) => ofFunction(at(value), 'init_duration')?.count ?? 0);
        expect(cold).toEqual(cold.toSorted((a, b) => b - a));
        const spilled = [few, many].map(
          (value) => ofFunction(at(value), 'ProvisionedConcurrencySpilloverInvocations')?.sum ?? 0,
        );
        expect(spilled).toEqual(spilled.toSorted((a, b) => b - a));
        const all = [0, few, many].map((value) => ofFunction(at(value), 'Invocations')?.sum ?? 0);
        expect(new Set(all).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('reserved: fewer throttles, and every request is served or throttled', () => {
    fc.assert(
      fc.property(anyFunctionLoad, twoCapacities, (load, [few = 1, many = 1]) => {
        const at = (value: number | null) => ({ ...load, provisioned: [], reserved: [{ at: 0, value }] });
        const limits = [0, few, many, null];
        const throttled = limits.map((value) => ofFunction(at(value), 'Throttles')?.sum ?? 0);
        expect(throttled).toEqual(throttled.toSorted((a, b) => b - a));
        expect(throttled.at(-1)).toBe(0);
        const arrived = limits.map(
          (value, index) => (ofFunction(at(value), 'Invocations')?.sum ?? 0) + (throttled[index] ?? 0),
        );
        expect(new Set(arrived).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('tasks: less CPU, faster answers, fewer failures', () => {
    fc.assert(
      fc.property(anyServiceLoad, twoCapacities, (load, [few = 1, many = 1]) => {
        const at = (value: number) => ({ ...load, tasks: [{ at: 0, value }] });
        const [less, more] = [at(few), at(many)];
        const average = (one: ServiceLoad, metric: ServiceMetric) => {
          const cell = ofService(one, metric);
          return cell === null ? 0 : cell.sum / cell.count;
        };
        for (const metric of ['CPUUtilization', 'TargetResponseTime', 'HTTPCode_Target_5XX_Count'] as const) {
          const slack = 1e-9 * average(less, metric);
          expect(average(more, metric), metric).toBeLessThanOrEqual(average(less, metric) + slack);
        }
        expect(ofService(more, 'RequestCount')?.sum).toBe(ofService(less, 'RequestCount')?.sum);
      }),
      { numRuns: 40 },
    );
  });

  it('failed and answered requests are all there were', () => {
    fc.assert(
      fc.property(anyServiceLoad, (load) => {
        const sum = (metric: ServiceMetric) => ofService(load, metric)?.sum ?? 0;
        expect(sum('HTTPCode_Target_2XX_Count') + sum('HTTPCode_Target_5XX_Count')).toBe(sum('RequestCount'));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the versions of a weighted alias', () => {
  const counted = [
    'Invocations',
    'Errors',
    'Throttles',
    'ProvisionedConcurrencyInvocations',
    'ProvisionedConcurrencySpilloverInvocations',
  ] as const;

  it('add up to the function', () => {
    fc.assert(
      fc.property(anyFunctionLoad, fc.double({ min: 0, max: 1, noNaN: true }), (load, share) => {
        const version = (side: 'first' | 'second') => ({
          ...load,
          part: { side: [{ at: 0, value: side }], secondShare: [{ at: 0, value: share }] },
        });
        for (const metric of counted) {
          const parts = [version('first'), version('second')].map(
            (part) => ofFunction(part, metric)?.sum ?? 0,
          );
          expect((parts[0] ?? 0) + (parts[1] ?? 0), metric).toBe(ofFunction(load, metric)?.sum ?? 0);
        }
        const cold = [version('first'), version('second')].map(
          (part) => ofFunction(part, 'init_duration')?.count ?? 0,
        );
        expect((cold[0] ?? 0) + (cold[1] ?? 0)).toBe(ofFunction(load, 'init_duration')?.count ?? 0);
        const spent = [version('first'), version('second')].map((part) => ofFunction(part, 'Duration'));
        const whole = ofFunction(load, 'Duration');
        expect((spent[0]?.count ?? 0) + (spent[1]?.count ?? 0)).toBe(whole?.count ?? 0);
        const total = (spent[0]?.sum ?? 0) + (spent[1]?.sum ?? 0);
        expect(Math.abs(total - (whole?.sum ?? 0))).toBeLessThanOrEqual(1e-9 * (whole?.sum ?? 0));
      }),
      { numRuns: 40 },
    );
  });
});
