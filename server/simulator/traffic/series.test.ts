import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFunctionLoad, anyServiceLoad, MONDAY_MINUTE } from './any-load';
import { FUNCTION_METRICS, functionMetricKind } from './function-metrics';
import type { FunctionLoad } from './profile';
import { SeriesReader } from './series';
import { SERVICE_METRICS, serviceMetricKind } from './service-metrics';
import { parseStatistic, statisticOf } from './statistics';

const STATISTICS = [
  'SampleCount',
  'Sum',
  'Average',
  'Minimum',
  'Maximum',
  'p1',
  'p50',
  'p95',
  'p99',
  'p99.9',
  'tm90',
];
const FOREVER = Number.MAX_SAFE_INTEGER;

function minutes(from: number, count: number) {
  return { from, periodMinutes: 1, periods: count, until: FOREVER };
}

function hours(from: number, count: number) {
  return { from, periodMinutes: 60, periods: count, until: FOREVER };
}

function stat(
  cell: Parameters<typeof statisticOf>[0],
  kind: Parameters<typeof statisticOf>[1],
  name: string,
) {
  const statistic = parseStatistic(name);
  return statistic === null ? null : statisticOf(cell, kind, statistic);
}

const busy: FunctionLoad = {
  seed: 7,
  profile: {
    arrivals: { kind: 'stream', shape: 'steady', peakPerMinute: 600, utcOffsetHours: 0, burstShare: 0 },
    warm: { medianMs: 400, sigma: 0.4 },
    cold: { medianMs: 1200, sigma: 0.2 },
    errorRate: 0.001,
    burstiness: 1.3,
  },
  createdAt: 0,
  endsAt: Number.POSITIVE_INFINITY,
  timeoutMs: 30_000,
  memoryMb: 1024,
  tmpMb: 512,
  provisioned: [],
  reserved: [],
  part: null,
};

function total(load: FunctionLoad, metric: (typeof FUNCTION_METRICS)[number], from = MONDAY_MINUTE): number {
  const cells = new SeriesReader().functionSeries(load, metric, hours(from, 24));
  return cells.reduce((sum, cell) => sum + (cell?.sum ?? 0), 0);
}

describe('the traffic model', () => {
  it('keeps every value finite, non-negative and in order', () => {
    fc.assert(
      fc.property(
        anyFunctionLoad,
        anyServiceLoad,
        fc.integer({ min: 0, max: 1380 }),
        (fn, service, offset) => {
          const reader = new SeriesReader();
          const window = { from: MONDAY_MINUTE + offset, periodMinutes: 7, periods: 8, until: FOREVER };
          const read = [
            ...FUNCTION_METRICS.map(
              (m) => [functionMetricKind(m), reader.functionSeries(fn, m, window)] as const,
            ),
            ...SERVICE_METRICS.map(
              (m) => [serviceMetricKind(m), reader.serviceSeries(service, m, window)] as const,
            ),
          ];
          for (const [kind, cells] of read) {
            for (const cell of cells) {
              if (cell === null) continue;
              const values = STATISTICS.map((name) => stat(cell, kind, name) ?? Number.NaN);
              for (const value of values)
                expect(value).toSatisfy((v: number) => Number.isFinite(v) && v >= 0);
              const [, , average = 0, min = 0, max = 0, p1 = 0, p50 = 0, p95 = 0, p99 = 0, p999 = 0] = values;
              expect([min, p1, p50, p95, p99, p999, max]).toEqual(
                [min, p1, p50, p95, p99, p999, max].toSorted((a, b) => a - b),
              );
              expect(average).toBeGreaterThanOrEqual(min);
              expect(average).toBeLessThanOrEqual(max);
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('adds up: minutes make the hour, provisioned and spillover make the invocations', () => {
    fc.assert(
      fc.property(anyFunctionLoad, fc.integer({ min: 0, max: 23 }), (load, hour) => {
        const reader = new SeriesReader();
        const from = MONDAY_MINUTE + hour * 60;
        for (const metric of FUNCTION_METRICS) {
          const parts = reader.functionSeries(load, metric, minutes(from, 60));
          const whole = reader.functionSeries(load, metric, hours(from, 1))[0];
          const sum = parts.reduce((all, cell) => all + (cell?.sum ?? 0), 0);
          expect(sum).toBeCloseTo(whole?.sum ?? 0, 6);
          expect(parts.reduce((all, cell) => all + (cell?.count ?? 0), 0)).toBe(whole?.count ?? 0);
        }
        const invocations = reader.functionSeries(load, 'Invocations', minutes(from, 60));
        const provisioned = reader.functionSeries(
          load,
          'ProvisionedConcurrencyInvocations',
          minutes(from, 60),
        );
        const spilled = reader.functionSeries(
          load,
          'ProvisionedConcurrencySpilloverInvocations',
          minutes(from, 60),
        );
        for (const [index, cell] of provisioned.entries()) {
          if (cell !== null) expect(cell.sum + (spilled[index]?.sum ?? 0)).toBe(invocations[index]?.sum);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('never has more cold starts or errors than invocations', () => {
    fc.assert(
      fc.property(anyFunctionLoad, fc.integer({ min: 0, max: 1380 }), (load, offset) => {
        const reader = new SeriesReader();
        const window = minutes(MONDAY_MINUTE + offset, 45);
        const invocations = reader.functionSeries(load, 'Invocations', window);
        const cold = reader.functionSeries(load, 'init_duration', window);
        const errors = reader.functionSeries(load, 'Errors', window);
        for (const [index, cell] of invocations.entries()) {
          expect(cold[index]?.count ?? 0).toBeLessThanOrEqual(cell?.sum ?? 0);
          expect(errors[index]?.sum ?? 0).toBeLessThanOrEqual(cell?.sum ?? 0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same bytes for the same seed, whatever was asked before', () => {
    fc.assert(
      fc.property(anyFunctionLoad, fc.integer({ min: 0, max: 600 }), (load, offset) => {
        const fresh = new SeriesReader();
        const used = new SeriesReader();
        used.functionSeries(load, 'Duration', hours(MONDAY_MINUTE - 1440, 48));
        used.functionSeries(
          { ...load, provisioned: [{ at: 0, value: 3 }] },
          'Duration',
          hours(MONDAY_MINUTE, 24),
        );
        const window = hours(MONDAY_MINUTE + Math.floor(offset / 60) * 60, 5);
        expect(JSON.stringify(used.functionSeries(load, 'Duration', window))).toBe(
          JSON.stringify(fresh.functionSeries(load, 'Duration', window)),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('starts fewer cold environments and spills less the more is provisioned', () => {
    const at = (value: number): FunctionLoad => ({ ...busy, provisioned: [{ at: 0, value }] });
    const cold = [0, 2, 5, 40].map((value) =>
      new SeriesReader()
        .functionSeries(at(value), 'init_duration', hours(MONDAY_MINUTE, 24))
        .reduce((sum, cell) => sum + (cell?.count ?? 0), 0),
    );
    expect(cold).toEqual(cold.toSorted((a, b) => b - a));
    expect(cold.at(-1)).toBe(0);
    const spilled = [1, 2, 5, 40].map((value) =>
      total(at(value), 'ProvisionedConcurrencySpilloverInvocations'),
    );
    expect(spilled).toEqual(spilled.toSorted((a, b) => b - a));
    expect(spilled.at(-1)).toBe(0);
  });

  it('changes from the minute the capacity changed, and not before', () => {
    const noon = MONDAY_MINUTE + 720;
    const changed: FunctionLoad = { ...busy, provisioned: [{ at: noon * 60_000, value: 40 }] };
    const cells = new SeriesReader().functionSeries(
      changed,
      'ProvisionedConcurrencyInvocations',
      hours(MONDAY_MINUTE, 24),
    );
    expect(cells.slice(0, 12).every((cell) => cell === null)).toBe(true);
    expect(cells.slice(12).every((cell) => cell !== null && cell.sum === cell.count)).toBe(true);
  });

  it('refuses everything at a reserved concurrency of zero, and emits no invocations', () => {
    const off: FunctionLoad = { ...busy, reserved: [{ at: 0, value: 0 }] };
    expect(total(off, 'Throttles')).toBe(total(busy, 'Invocations'));
    const cells = new SeriesReader().functionSeries(off, 'Invocations', hours(MONDAY_MINUTE, 24));
    expect(cells.every((cell) => cell === null)).toBe(true);
  });

  it('emits nothing before the workload existed, after now, or from a service without tasks', () => {
    const reader = new SeriesReader();
    const young: FunctionLoad = { ...busy, createdAt: (MONDAY_MINUTE + 180) * 60_000 };
    const cells = reader.functionSeries(young, 'Invocations', {
      from: MONDAY_MINUTE,
      periodMinutes: 60,
      periods: 6,
      until: MONDAY_MINUTE + 270,
    });
    expect(cells.map((cell) => cell !== null)).toEqual([false, false, false, true, true, false]);
    expect(cells[4]?.sum).toBeLessThan((cells[3]?.sum ?? 0) * 0.7);
  });
});

describe('a service', () => {
  it('runs hotter and slower on fewer tasks', () => {
    const service = {
      seed: 3,
      profile: {
        arrivals: {
          kind: 'stream',
          shape: 'steady',
          peakPerMinute: 2400,
          utcOffsetHours: 0,
          burstShare: 0,
        } as const,
        response: { medianMs: 40, sigma: 0.5 },
        cpuMsPerRequest: 30,
        idleCpuPercent: 2,
        idleMemoryPercent: 35,
      },
      createdAt: 0,
      size: [{ at: 0, value: { vcpu: 0.5, memoryMb: 1024 } }],
      pending: [],
    };
    const at = (tasks: number, metric: (typeof SERVICE_METRICS)[number], name: string) => {
      const load = { ...service, tasks: [{ at: 0, value: tasks }], desired: [] };
      const cell = new SeriesReader().serviceSeries(load, metric, hours(MONDAY_MINUTE + 600, 1))[0];
      return cell ? stat(cell, serviceMetricKind(metric), name) : null;
    };
    expect(at(3, 'CPUUtilization', 'Average')).toBeGreaterThan(at(8, 'CPUUtilization', 'Average') ?? 0);
    expect(at(3, 'TargetResponseTime', 'p95')).toBeGreaterThan(at(8, 'TargetResponseTime', 'p95') ?? 0);
    expect(at(0, 'CPUUtilization', 'Average')).toBeNull();
  });
});
