import { describe, expect, it } from 'vitest';
import { readWindow } from './read-window';

const now = new Date('2026-03-01T12:00:00Z');
const read = (from: string, until: string, timeZone = 'Europe/Berlin') =>
  readWindow({ from, until, timeZone }, now);
const hours = (from: string, until: string) => {
  const found = read(from, until);
  return found.valid ? (found.window.endsAt.getTime() - found.window.startsAt.getTime()) / 3_600_000 : null;
};

describe('the window of a plan ahead', () => {
  it('is the moments its zone’s clocks show', () => {
    expect(read('2026-03-02T08:00', '2026-03-02T18:00')).toEqual({
      valid: true,
      window: { startsAt: new Date('2026-03-02T07:00:00Z'), endsAt: new Date('2026-03-02T17:00:00Z') },
    });
  });

  it('lasts an hour less or more over a night in which the clocks are moved', () => {
    expect(hours('2026-03-28T18:00', '2026-03-29T18:00')).toBe(23);
    expect(hours('2026-10-24T18:00', '2026-10-25T18:00')).toBe(25);
    expect(hours('2026-10-25T01:30', '2026-10-25T02:30')).toBe(1);
  });

  it.each([
    ['from', '2026-03-29T02:30', '2026-03-29T18:00'],
    ['until', '2026-03-28T18:00', '2026-03-29T02:30'],
    ['from', '2026-02-30T08:00', '2026-03-29T18:00'],
    ['from', '', '2026-03-29T18:00'],
    ['from', '2026-03-01T13:00', '2026-03-02T18:00'],
    ['until', '2026-03-02T18:00', '2026-03-02T18:04'],
    ['until', '2026-03-02T18:00', '2026-03-02T08:00'],
    ['until', '2026-03-02T18:00', '2026-06-30T08:00'],
    ['until', '2027-02-01T18:00', '2027-03-30T08:00'],
  ])('names the field %s of %s to %s', (field, from, until) => {
    expect(read(from, until)).toMatchObject({ valid: false, field });
  });

  it('names a zone that is none', () => {
    expect(read('2026-03-02T08:00', '2026-03-02T18:00', 'Berlin')).toMatchObject({ field: 'timeZone' });
  });
});
