import fc from 'fast-check';
import type { Arrivals, FunctionLoad, ServiceLoad, TrafficShape } from './profile';

/** 2026-11-02T00:00Z, a Monday. */
export const MONDAY = Date.UTC(2026, 10, 2);
export const MONDAY_MINUTE = MONDAY / 60_000;

const shape = fc.constantFrom<TrafficShape>('office', 'consumer', 'steady', 'sporadic', 'nightly');

const arrivals: fc.Arbitrary<Arrivals> = fc.oneof(
  fc.record({
    kind: fc.constant('stream' as const),
    shape,
    peakPerMinute: fc.double({ min: 0.01, max: 3000, noNaN: true }),
    utcOffsetHours: fc.integer({ min: -8, max: 9 }),
    burstShare: fc.double({ min: 0, max: 0.3, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('schedule' as const),
    everyMinutes: fc.integer({ min: 1, max: 720 }),
    offsetMinutes: fc.integer({ min: 0, max: 30 }),
    count: fc.integer({ min: 1, max: 400 }),
  }),
);

const logNormal = fc.record({
  medianMs: fc.double({ min: 1, max: 20_000, noNaN: true }),
  sigma: fc.double({ min: 0.05, max: 1.2, noNaN: true }),
});

function timeline<T>(value: fc.Arbitrary<T>) {
  const entries = fc.array(fc.record({ minutes: fc.integer({ min: -2000, max: 2000 }), value }), {
    maxLength: 4,
  });
  return entries.map((list) =>
    list
      .toSorted((a, b) => a.minutes - b.minutes)
      .map((entry) => ({ at: MONDAY + entry.minutes * 60_000, value: entry.value })),
  );
}

/** Any function with any capacity history around MONDAY. */
export const anyFunctionLoad: fc.Arbitrary<FunctionLoad> = fc.record({
  seed: fc.integer(),
  profile: fc.record({
    arrivals,
    warm: logNormal,
    cold: logNormal,
    errorRate: fc.double({ min: 0, max: 0.3, noNaN: true }),
    burstiness: fc.double({ min: 1, max: 4, noNaN: true }),
  }),
  createdAt: fc.constant(MONDAY - 86_400_000),
  endsAt: fc.constant(Number.POSITIVE_INFINITY),
  timeoutMs: fc.constantFrom(3000, 30_000, 900_000),
  memoryMb: fc.constantFrom(128, 1024, 10_240),
  tmpMb: fc.constantFrom(512, 10_240),
  provisioned: timeline(fc.integer({ min: 0, max: 60 })),
  reserved: timeline(fc.option(fc.integer({ min: 0, max: 80 }), { nil: null })),
  part: fc.constant(null),
});

/** Any service with any task history around MONDAY. */
export const anyServiceLoad: fc.Arbitrary<ServiceLoad> = fc.record({
  seed: fc.integer(),
  profile: fc.record({
    arrivals,
    response: logNormal,
    cpuMsPerRequest: fc.double({ min: 0.1, max: 500, noNaN: true }),
    idleCpuPercent: fc.double({ min: 0, max: 10, noNaN: true }),
    idleMemoryPercent: fc.double({ min: 5, max: 80, noNaN: true }),
  }),
  createdAt: fc.constant(MONDAY - 86_400_000),
  size: timeline(
    fc.record({ vcpu: fc.constantFrom(0.25, 0.5, 1, 4), memoryMb: fc.constantFrom(512, 1024, 8192) }),
  ),
  tasks: timeline(fc.integer({ min: 0, max: 20 })),
  desired: timeline(fc.integer({ min: 0, max: 20 })),
  pending: timeline(fc.integer({ min: 0, max: 5 })),
});
