import { describe, expect, it } from 'vitest';
import { shapeOfHours } from './shape-of-hours';
import { encodeShape, isShape, peakIntensity, toLevels } from './week-shape';

const monday = Date.UTC(2026, 10, 16);
const hours = (count: number, requests: (hour: number) => number | null) =>
  Array.from({ length: count }, (_, hour) => ({
    start: new Date(monday + hour * 3_600_000),
    requests: requests(hour),
  }));

describe('the shape of a week', () => {
  it('begins on Monday at midnight UTC, and knows its quietest and busiest day', () => {
    const shape = shapeOfHours(hours(168, (hour) => (hour < 24 ? 10 : 1)));
    expect(shape?.hourly.slice(0, 25)).toEqual([...Array.from({ length: 24 }, () => 10), 1]);
    expect(shape?.daily).toEqual({ low: 24, high: 240 });
    expect(shape?.requestsPerHour).toBeCloseTo((240 + 144) / 168, 12);
  });

  it('takes an hour without requests for nothing, and is unknown before a whole week or without any count', () => {
    expect(shapeOfHours(hours(168, (hour) => (hour === 5 ? null : 1)))?.hourly[5]).toBe(0);
    expect(shapeOfHours(hours(167, () => 1))).toBeNull();
    expect(shapeOfHours(hours(168, () => null))).toBeNull();
    expect(shapeOfHours([])).toBeNull();
  });

  it('is written in 168 digits that keep its proportions', () => {
    const text = encodeShape(Array.from({ length: 168 }, (_, hour) => (hour % 24 < 12 ? 2 : 1)));
    expect(isShape(text)).toBe(true);
    expect(peakIntensity(text)).toBeCloseTo(4 / 3, 1);
    const levels = toLevels(text, () => false);
    const total = levels.reduce((sum, { hours: count, intensity }) => sum + count * intensity, 0);
    expect(total).toBeCloseTo(168, 9);
    expect(encodeShape([])).toBe('');
    expect(isShape('0'.repeat(168))).toBe(false);
    expect(peakIntensity('')).toBe(1);
  });
});
