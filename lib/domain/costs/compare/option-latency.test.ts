import { describe, expect, test } from 'vitest';
import { bucketOf } from '../../latency/time-histogram';
import { partOf } from './compare.fixture';
import type { OptionId } from './option-ids';
import { predictOptionLatency } from './option-latency';

const given = {
  requests: 200_000,
  durationMs: 120,
  durationMsP95: 240,
  coldStartPercent: 8,
  initMs: 6000,
  memoryMb: 3008,
  provisioned: 3,
};

function latencyOf(id: OptionId, edits = {}) {
  const predicted = predictOptionLatency(id, partOf({ ...given, ...edits }));
  if (!predicted.known) throw new Error(predicted.reason);
  return predicted.value;
}

describe('the latency of an option', () => {
  test('on demand is that of cold and warm together', () => {
    const { msP50, msP95 } = latencyOf('lambda');
    expect(msP50).toBeGreaterThan(100);
    expect(msP50).toBeLessThan(140);
    expect(msP95).toBeGreaterThan(5000);
  });

  test('falls to that of warm requests with enough provisioned, and no further', () => {
    const { msP95, rangeMsP95 } = latencyOf('provisioned');
    expect(msP95).toBeCloseTo(240, -1);
    expect(rangeMsP95.low).toBeLessThanOrEqual(msP95);
    expect(rangeMsP95.high).toBeGreaterThanOrEqual(msP95);
  });

  test('on a schedule keeps the cold starts of the hours outside of it', () => {
    const always = latencyOf('provisioned');
    const scheduled = latencyOf('provisionedSchedule', { scheduled: 3 });
    expect(scheduled.msP95).toBeGreaterThan(always.msP95);
    expect(scheduled.msP95).toBeLessThanOrEqual(latencyOf('lambda').msP95);
  });

  test('mixes requests as logs have them, unless another duration is given', () => {
    const from = { basis: 'measured', words: 'its logs' } as const;
    const measured = {
      durationMs: { value: 120, from },
      durationMsP95: { value: 240, from },
      initMs: { value: 6000, from },
      coldStartPercent: { value: 8, from },
    };
    // Two kinds of warm requests, which no log-normal has: 60 ms and 400 ms.
    const warm: [number, number][] = [
      [bucketOf(60), 700],
      [bucketOf(400), 220],
    ];
    const times = { warm, cold: [[bucketOf(6300), 80]] as [number, number][], words: 'of a week' };
    const { durationMs, durationMsP95, coldStartPercent, initMs, ...others } = given;
    const of = (edits: object) => {
      const part = partOf({ ...others, ...edits }, { values: measured, times });
      const predicted = predictOptionLatency('lambda', part);
      if (!predicted.known) throw new Error(predicted.reason);
      return predicted.value;
    };
    const logged = of({});
    expect(logged.msP50).toBeLessThan(65);
    expect(logged.msP95).toBeGreaterThan(5900);
    expect(logged.assumptions[0]).toContain('920 warm and 80 cold requests');
    expect(of({ durationMs: 300 }).assumptions[0]).toContain('log-normal');
  });

  test('of tasks waits for a free one, never less than it works', () => {
    const busy = { requests: 20_000_000, taskUtilisationPercent: 95, taskConcurrency: 1 };
    expect(latencyOf('fargate', busy).msP95).toBeGreaterThan(latencyOf('fargate').msP95);
    expect(latencyOf('fargate').rangeMsP95.low).toBeCloseTo(240, -1);
  });

  test('is unknown, with what would make it known, without a p95', () => {
    const { durationMsP95: _, ...rest } = given;
    expect(predictOptionLatency('lambda', partOf(rest))).toEqual({
      known: false,
      reason: expect.stringContaining('type it'),
    });
  });
});
