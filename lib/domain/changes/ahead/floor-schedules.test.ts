import { expect, it } from 'vitest';
import { computeNextRuns } from '../../capacity/schedule/next-runs';
import { toFloorSchedule } from './floor-schedules';

const plan = { number: 7, from: '2026-10-24T18:00', until: '2026-10-25T18:00', timeZone: 'Europe/Berlin' };
const floor = { qualifier: 'live', atLeast: 6 };

it('raises the minimum at the beginning, and puts it back at the end', () => {
  const target = { min: 2, max: 10 };
  expect(toFloorSchedule('begin', target, floor, plan)).toEqual({
    kind: 'scheduledAction',
    qualifier: 'live',
    name: 'plan-7-begin',
    action: {
      schedule: 'at(2026-10-24T18:00:00)',
      timezone: 'Europe/Berlin',
      startTime: null,
      endTime: null,
      min: 6,
      max: null,
    },
  });
  expect(toFloorSchedule('end', target, floor, plan)).toMatchObject({
    name: 'plan-7-end',
    action: { schedule: 'at(2026-10-25T18:00:00)', min: 2, max: null },
  });
});

it('moves the maximum too where it would be passed', () => {
  const target = { min: 2, max: 4 };
  expect(toFloorSchedule('begin', target, floor, plan)?.action).toMatchObject({ min: 6, max: 6 });
  expect(toFloorSchedule('end', target, floor, plan)?.action).toMatchObject({ min: 2, max: 4 });
});

it('is none where as much is held already', () => {
  expect(toFloorSchedule('begin', { min: 6, max: 10 }, floor, plan)).toBeNull();
});

it('runs when the plan begins and ends, over a night in which the clocks are moved too', () => {
  const runs = (['begin', 'end'] as const).map((part) => {
    const request = toFloorSchedule(part, { min: 2, max: 10 }, floor, plan);
    const timing = { startTime: null, endTime: null, createdAt: null, schedule: '', timezone: null };
    return computeNextRuns({ ...timing, ...request?.action }, new Date('2026-10-01'), 2);
  });
  expect(runs).toEqual([
    { known: true, value: ['2026-10-24T16:00:00.000Z'] },
    { known: true, value: ['2026-10-25T17:00:00.000Z'] },
  ]);
});
