import { describe, expect, it } from 'vitest';
import type { FreezeWindow } from '@/lib/domain/changes/policies/policy';
import { placeWords, toFreezeLanes, toSpan, toTimeline, toTimelineWindow } from './plan-timeline';

const wednesday = new Date('2026-12-02T15:00:00Z');
const window = toTimelineWindow(wednesday, 4, 0);

describe('a timeline', () => {
  it('shows whole weeks from Monday, the one of now first', () => {
    expect(window).toEqual({ from: new Date('2026-11-30'), until: new Date('2026-12-28') });
    expect(toTimelineWindow(new Date('2026-11-30T00:00:00Z'), 4, 0)).toEqual(window);
    expect(toTimelineWindow(new Date('2026-11-29T23:59:59Z'), 4, 1).from).toEqual(new Date('2026-12-21'));
    expect(toTimelineWindow(wednesday, 4, -1).until).toEqual(window.from);
  });

  it('draws what is in sight, cut at its edges', () => {
    const half = new Date('2026-12-14');
    expect(toSpan(half, new Date('2027-02-01'), window)).toEqual({ start: 0.5, end: 1 });
    expect(toSpan(new Date('2026-01-01'), half, window)).toEqual({ start: 0, end: 0.5 });
    expect(toSpan(new Date('2027-01-01'), new Date('2027-02-01'), window)).toBeNull();
    expect(toSpan(new Date('2026-01-01'), window.from, window)).toBeNull();
  });

  it('marks now and the weeks, at most seven of them', () => {
    const { now, ticks } = toTimeline([], window, wednesday, 'Etc/UTC');
    expect(now).toBeCloseTo(2.625 / 28, 5);
    expect(ticks.map(({ label }) => label)).toEqual(['30 Nov', '7 Dec', '14 Dec', '21 Dec']);
    const long = toTimelineWindow(wednesday, 26, 0);
    expect(toTimeline([], long, wednesday, 'Etc/UTC').ticks).toHaveLength(7);
    const later = toTimelineWindow(wednesday, 4, 1);
    expect(toTimeline([], later, wednesday, 'Etc/UTC').now).toBeNull();
  });

  it.each([
    [0, 0.1, 'after'],
    [0.45, 0.54, 'after'],
    [0.8, 1, 'before'],
    [0.45, 0.6, 'before'],
    [0.3, 1, 'within'],
    [0, 1, 'within'],
  ])('has the words of a bar from %d to %d where there is room: %s', (start, end, place) => {
    expect(placeWords({ start, end })).toBe(place);
  });

  it('draws when a freeze holds, each of its stretches', () => {
    const policy = { id: 'p', module: null, stage: 'prod', reason: 'year end' };
    const freeze = (window: FreezeWindow) => {
      const rule = { kind: 'freeze', window, stopsWaysBack: false } as const;
      return toFreezeLanes([{ ...policy, rule }], toTimelineWindow(wednesday, 4, 0));
    };
    const once = { repeats: 'once', timeZone: 'Etc/UTC', from: '2026-12-14T00:00' } as const;
    expect(freeze({ ...once, until: '2027-01-04T00:00' })).toMatchObject([
      { label: 'Freeze: every module in prod', spans: [{ start: 0.5, end: 1 }] },
    ]);
    expect(freeze({ ...once, from: '2027-01-01T00:00', until: '2027-01-04T00:00' })).toEqual([]);
    const weekly = { repeats: 'weekly', timeZone: 'Etc/UTC', from: '18:00', until: '06:00' } as const;
    const [lane] = freeze({ ...weekly, days: [5, 7], daysLater: 1 });
    // Fridays and Sundays, the Sunday before the window included: it ends on its Monday.
    expect(lane?.spans.map(({ start }) => Number((start * 28).toFixed(2)))).toEqual([
      0, 4.75, 6.75, 11.75, 13.75, 18.75, 20.75, 25.75, 27.75,
    ]);
  });

  it('begins its weeks at midnight where the reader is', () => {
    const { ticks } = toTimeline([], window, wednesday, 'America/New_York');
    expect(ticks.map(({ label }) => label)).toEqual(['30 Nov', '7 Dec', '14 Dec', '21 Dec']);
    expect(ticks[0]?.at).toBeCloseTo(5 / 24 / 28, 5);
  });
});
