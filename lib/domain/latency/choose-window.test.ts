import { describe, expect, it } from 'vitest';
import { chooseWindow, fillGaps, summaryWindow } from './choose-window';

const now = new Date('2026-11-20T10:07:30Z');

describe('chooseWindow', () => {
  it.each([
    ['3h', 60, 180],
    ['1d', 900, 96],
    ['7d', 3600, 168],
    ['30d', 21_600, 120],
  ] as const)('cuts %s into whole periods of %i s', (range, periodSeconds, count) => {
    const window = chooseWindow(range, now);
    expect(window.periodSeconds).toBe(periodSeconds);
    expect(window.start.getTime() % (periodSeconds * 1000)).toBe(0);
    expect(fillGaps(window, [])).toHaveLength(count);
    expect(window.end.getTime()).toBeGreaterThan(now.getTime());
  });
});

describe('summaryWindow', () => {
  it('ends with the last full hour and is one period long', () => {
    expect(summaryWindow(7, now)).toEqual({
      start: new Date('2026-11-13T10:00:00Z'),
      end: new Date('2026-11-20T10:00:00Z'),
      periodSeconds: 604_800,
    });
  });
});

describe('fillGaps', () => {
  it('leaves a period without a datapoint null, which is not zero', () => {
    const window = { start: new Date(0), end: new Date(180_000), periodSeconds: 60 };
    const series = fillGaps(window, [
      { at: new Date(0), value: 0 },
      { at: new Date(120_000), value: 4 },
    ]);
    expect(series.map((point) => point.value)).toEqual([0, null, 4]);
  });
});
