import { describe, expect, it } from 'vitest';
import type { ObservedCapacity } from './capacity-timeline';
import { type FigurePoints, toRollUps } from './to-roll-ups';

const hour = 3_600_000;
const day = Date.UTC(2026, 10, 18);
const of = (entries: Record<number, number>) =>
  new Map(Object.entries(entries).map(([at, value]) => [day + Number(at) * hour, value]));
const capacity: readonly ObservedCapacity[] = [
  {
    since: new Date(day - 24 * hour),
    memoryMb: 1024,
    cpuUnits: null,
    architecture: 'arm64',
    provisioned: 0,
    desired: null,
    spotShare: null,
  },
];
const window = (hours: number, periodSeconds: 3600 | 86_400 = 3600) =>
  ({ start: new Date(day), end: new Date(day + hours * hour), periodSeconds }) as const;
const rollUp = (points: FigurePoints, hours = 24, own = capacity) =>
  toRollUps({ kind: 'function', window: window(hours), points, capacity: own, balancing: null });

describe('rolling up', () => {
  it('sums the hours of a day and keeps the hours in which something happened', () => {
    const points = {
      invocations: of({ 3: 10, 5: 30 }),
      errors: of({ 3: 0, 5: 2 }),
      durationMsSum: of({ 3: 1000, 5: 9000 }),
    };
    const [total, ...hours] = rollUp(points);
    expect(total).toMatchObject({
      period: 'day',
      hoursAsked: 24,
      hoursWithData: 2,
      invocations: 40,
      errors: 2,
      durationMsSum: 10_000,
      memoryMb: 1024,
      architecture: 'arm64',
      provisionedSeconds: 0,
    });
    expect(hours.map(({ start, invocations }) => [start.getUTCHours(), invocations])).toEqual([
      [3, 10],
      [5, 30],
    ]);
  });

  it('has nothing done where CloudWatch answered without a datapoint, and does not know what was not asked', () => {
    const [idle] = rollUp({ invocations: new Map() });
    expect(idle).toMatchObject({ invocations: 0, durationMsSum: 0, throttles: null, taskSeconds: null });
    const [busy] = rollUp({ invocations: of({ 1: 5 }), durationMsSum: of({ 1: 50 }) });
    expect(busy).toMatchObject({ coldStarts: null, initMsSum: null });
  });

  it('says how much of a day under way was asked', () => {
    expect(rollUp({ invocations: of({ 1: 5 }) }, 10)[0]).toMatchObject({ hoursAsked: 10, hoursWithData: 1 });
  });

  it('weights a memory that changed within the day by the time that ran on it', () => {
    const changed = capacity.map((one) => ({ ...one, memoryMb: 512 }));
    const later = changed.map((one) => ({ ...one, memoryMb: 2048, since: new Date(day + 12 * hour) }));
    const points = { invocations: of({ 1: 1, 20: 1 }), durationMsSum: of({ 1: 3000, 20: 1000 }) };
    expect(rollUp(points, 24, [...changed, ...later])[0]?.memoryMb).toBe((3000 * 512 + 1000 * 2048) / 4000);
  });

  it('counts tasks by the samples they leave each minute, and their requests by the target', () => {
    const own = capacity.map((one) => ({ ...one, desired: 2, spotShare: 0.5, provisioned: null }));
    const points = { taskMinutes: of({ 0: 120 }), requestsPerTask: of({ 0: 500 }) };
    const [total] = toRollUps({ kind: 'service', window: window(1), points, capacity: own, balancing: null });
    expect(total).toMatchObject({
      taskSeconds: 7200,
      desiredTaskSeconds: 7200,
      requests: 1000,
      spotShare: 0.5,
      provisionedSeconds: null,
    });
  });

  it('takes a day that was asked about as one as it is', () => {
    const points = { invocations: new Map([[day, 7]]), durationMsSum: new Map([[day, 70]]) };
    const rows = toRollUps({
      kind: 'function',
      window: window(24, 86_400),
      points,
      capacity,
      balancing: null,
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ period: 'day', hoursAsked: 24, hoursWithData: null, invocations: 7 });
  });
});
