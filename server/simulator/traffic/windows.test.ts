import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFunctionLoad, anyServiceLoad, MONDAY_MINUTE } from './any-load';
import type { Cell } from './cell';
import { FUNCTION_METRICS } from './function-metrics';
import { SeriesReader, type Window } from './series';
import { SERVICE_METRICS } from './service-metrics';

const anyWindow = fc
  .record({
    offset: fc.integer({ min: -400, max: 1400 }),
    periodMinutes: fc.constantFrom(1, 2, 5, 7, 15, 60, 90, 180, 360, 1440),
    periods: fc.integer({ min: 1, max: 5 }),
    cut: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ offset, periodMinutes, periods, cut }): Window => {
    const from = MONDAY_MINUTE + (periodMinutes % 60 === 0 ? offset - (offset % 60) : offset);
    return { from, periodMinutes, periods, until: from + periodMinutes * periods - cut };
  });

/** The periods of a window, put together from single minutes. */
function fromMinutes({ from, periodMinutes, periods, until }: Window, minutes: readonly (Cell | null)[]) {
  return Array.from({ length: periods }, (_, period) => {
    const start = period * periodMinutes;
    const cells = minutes.slice(start, start + periodMinutes).flatMap((cell, index) => {
      return cell !== null && from + start + index < until ? [cell] : [];
    });
    if (cells.length === 0) return null;
    return {
      count: cells.reduce((all, cell) => all + cell.count, 0),
      sum: cells.reduce((all, cell) => all + cell.sum, 0),
      min: Math.min(...cells.map((cell) => cell.min)),
      max: Math.max(...cells.map((cell) => cell.max)),
    };
  });
}

function expectSame(
  periods: readonly (Cell | null)[],
  minutes: ReturnType<typeof fromMinutes>,
  name: string,
) {
  for (const [index, cell] of periods.entries()) {
    const made = minutes[index] ?? null;
    expect(cell === null, name).toBe(made === null);
    if (cell === null || made === null) continue;
    expect([cell.count, cell.min, cell.max], name).toEqual([made.count, made.min, made.max]);
    expect(Math.abs(cell.sum - made.sum), name).toBeLessThanOrEqual(1e-9 * Math.abs(made.sum));
  }
}

describe('windows', () => {
  it('are made of their minutes, whatever their period and start, and whatever was read before', () => {
    const reader = new SeriesReader();
    fc.assert(
      fc.property(
        anyFunctionLoad,
        anyServiceLoad,
        anyWindow,
        fc.constantFrom(...FUNCTION_METRICS),
        fc.constantFrom(...SERVICE_METRICS),
        (fn, service, window, ofFunction, ofService) => {
          const single = { ...window, periodMinutes: 1, periods: window.periods * window.periodMinutes };
          const fresh = new SeriesReader();
          expectSame(
            reader.functionSeries(fn, ofFunction, window),
            fromMinutes(window, fresh.functionSeries(fn, ofFunction, single)),
            ofFunction,
          );
          expectSame(
            reader.serviceSeries(service, ofService, window),
            fromMinutes(window, fresh.serviceSeries(service, ofService, single)),
            ofService,
          );
          expect(reader.functionSeries(fn, ofFunction, window)).toEqual(
            fresh.functionSeries(fn, ofFunction, window),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
