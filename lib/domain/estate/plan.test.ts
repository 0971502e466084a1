import { describe, expect, it } from 'vitest';
import { detailIntervalMs, watchedIntervalMs } from './plan-detail';
import { metricAllowance } from './plan-metrics';
import { resumeCursor } from './sync-cursor';

describe('metricAllowance', () => {
  const budgetMonthly = 720_000;
  const at = (iso: string, usedThisMonth: number, usedToday = 0) =>
    metricAllowance({ budgetMonthly, usedThisMonth, usedToday, now: new Date(iso) });

  it('gives each day that is left an even share', () => {
    expect(at('2026-11-16T00:00:00Z', 360_000)).toBe(24_000);
    expect(at('2026-11-16T18:00:00Z', 360_000)).toBe(24_000);
  });
  it('gives a day no more than its share however often it is asked', () => {
    expect(at('2026-11-16T09:00:00Z', 370_000, 10_000)).toBe(14_000);
    expect(at('2026-11-16T09:03:00Z', 384_000, 24_000)).toBe(0);
  });
  it('has a tenth at hand in a month nothing was asked in yet', () => {
    expect(at('2026-11-01T00:00:00Z', 0)).toBe(72_000);
  });
  it('never passes the budget', () => {
    expect(at('2026-11-30T23:59:00Z', 719_990)).toBe(10);
    expect(at('2026-11-30T23:59:00Z', 800_000, 90_000)).toBe(0);
  });
});

describe('detailIntervalMs', () => {
  it('is a quarter of an hour for a small estate and grows with a large one', () => {
    expect(detailIntervalMs(60)).toBe(15 * 60_000);
    expect(detailIntervalMs(10_000)).toBe(16_000_000);
  });
});

describe('watchedIntervalMs', () => {
  it('lets each listing look again at a few, and takes no larger share of the calls for many', () => {
    expect(watchedIntervalMs(0)).toBe(120_000);
    expect(watchedIntervalMs(75)).toBe(120_000);
    expect(watchedIntervalMs(10_000)).toBe(16_000_000);
  });
});

describe('resumeCursor', () => {
  const now = new Date('2026-11-20T10:00:00Z');
  const stored = {
    startedAt: '2026-11-20T09:45:00.000Z',
    phase: 'functions',
    token: 'next',
    clustersDone: [],
    done: 150,
    failedKinds: [],
  } as const;

  it('goes on at a recent cursor', () => {
    expect(resumeCursor(stored, now)).toBe(stored);
  });
  it.each(['2026-11-20T09:00:00.000Z', '2026-11-20T11:00:00.000Z', 'nonsense'])(
    'starts over from one of %s',
    (startedAt) => {
      expect(resumeCursor({ ...stored, startedAt }, now)).toMatchObject({ token: null, done: 0 });
    },
  );
});
