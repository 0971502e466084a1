import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFunctionLoad, MONDAY_MINUTE } from './any-load';
import type { FunctionMetric } from './function-metrics';
import { simulateFunction } from './function-minutes';
import { invocationsOfMinute } from './invocations';
import type { FunctionLoad } from './profile';
import { SeriesReader } from './series';

const COUNT = 5;

function invocationsOf(load: FunctionLoad, from: number) {
  const minutes = simulateFunction(load, from, COUNT);
  return Array.from({ length: COUNT }, (_, index) => invocationsOfMinute(load, minutes, index, '1')).flat();
}

function cellOf(load: FunctionLoad, metric: FunctionMetric, from: number) {
  const window = { from, periodMinutes: COUNT, periods: 1, until: Number.MAX_SAFE_INTEGER };
  return new SeriesReader().functionSeries(load, metric, window)[0] ?? null;
}

describe('single invocations', () => {
  it('are what the metrics count', () => {
    fc.assert(
      fc.property(anyFunctionLoad, fc.integer({ min: 0, max: 1400 }), (load, offset) => {
        const from = MONDAY_MINUTE + offset;
        const found = invocationsOf(load, from);
        expect(found.length).toBe(cellOf(load, 'Invocations', from)?.sum ?? 0);
        expect(found.filter((one) => one.coldStart).length).toBe(
          cellOf(load, 'init_duration', from)?.count ?? 0,
        );
        expect(found.filter((one) => one.error).length).toBe(cellOf(load, 'Errors', from)?.sum ?? 0);
        const provisioned = cellOf(load, 'ProvisionedConcurrencyInvocations', from)?.sum ?? 0;
        expect(found.filter((one) => one.provisioned).length).toBe(provisioned);
        const memory = cellOf(load, 'used_memory_max', from);
        for (const one of found) {
          expect(one.maxMemoryMb).toBeGreaterThanOrEqual(memory?.min ?? 0);
          expect(one.maxMemoryMb).toBeLessThanOrEqual(memory?.max ?? 0);
          expect(one.billedMs).toBe(Math.ceil(one.durationMs + (one.initMs ?? 0)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('last as long as Duration says', () => {
    fc.assert(
      fc.property(anyFunctionLoad, fc.integer({ min: 0, max: 1400 }), (load, offset) => {
        const from = MONDAY_MINUTE + offset;
        const cell = cellOf(load, 'Duration', from);
        const durations = invocationsOf(load, from).map((one) => one.durationMs);
        fc.pre(cell !== null);
        const sum = durations.reduce((all, value) => all + value, 0);
        // Each is rounded to a hundredth.
        expect(Math.abs(sum - (cell?.sum ?? 0))).toBeLessThan(0.00501 * durations.length);
        expect(Math.min(...durations)).toBeCloseTo(cell?.min ?? 0, 1);
        expect(Math.max(...durations)).toBeCloseTo(cell?.max ?? 0, 1);
      }),
      { numRuns: 40 },
    );
  });

  it('are in order of time, each under an id of its own, and the same every time', () => {
    fc.assert(
      fc.property(anyFunctionLoad, fc.integer({ min: 0, max: 1400 }), (load, offset) => {
        const found = invocationsOf(load, MONDAY_MINUTE + offset);
        const times = found.map((one) => one.at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(new Set(found.map((one) => one.requestId)).size).toBe(found.length);
        expect(invocationsOf(load, MONDAY_MINUTE + offset)).toEqual(found);
      }),
      { numRuns: 20 },
    );
  });
});
