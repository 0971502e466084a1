import { describe, expect, it, test } from 'vitest';
import type { ScalableTarget } from '../inventory/snapshot';
import { type AppliedChange, isTakenOver, judgeValues, type SeenPlace } from './moved-values';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));

function change(id: string, minute: number, sets: AppliedChange['sets'], more: Partial<AppliedChange> = {}) {
  const base = {
    id,
    place: 'live',
    phase: 'inForce',
    appliedAt: at(minute),
    wroteAt: at(minute),
    schedules: [],
    runsOnce: {},
  } as const;
  return { ...base, settledAt: at(minute + 1), sets, ...more } satisfies AppliedChange;
}

const target: ScalableTarget = {
  resourceId: 'function:f:live',
  qualifier: 'live',
  min: 2,
  max: 8,
  suspended: { in: false, out: false, scheduled: false },
  policies: [],
  scheduledActions: [],
};
const morning = {
  name: 'morning',
  schedule: 'cron(0 7 * * ? *)',
  timezone: null,
  min: 6,
  max: null,
  startTime: null,
  endTime: null,
  createdAt: null,
};

const movedOf = (changes: readonly AppliedChange[], seen: SeenPlace, readAt = at(30)) =>
  judgeValues(changes, () => seen, readAt)?.flatMap(({ changeId, field, isMoved }) =>
    isMoved ? `${changeId} ${field}` : [],
  ) ?? 'says nothing';

test('a schedule that runs once may be gone after it has run, and not before', () => {
  const field = 'schedule launch';
  const once = change('a', 0, { [field]: 'at(…): min 6' }, { runsOnce: { [field]: at(20) } });
  const gone = { facts: { [field]: null }, target };
  expect(movedOf([once], gone, at(30))).toEqual([]);
  expect(movedOf([once], gone, at(10))).toEqual([`a ${field}`]);
  expect(movedOf([once], { facts: { [field]: 'at(…): min 9' }, target }, at(30))).toEqual([`a ${field}`]);
});

describe('a value that a change has set', () => {
  const three = change('a', 0, { provisioned: 3 });

  test.each<[string, readonly AppliedChange[], SeenPlace, readonly string[] | string]>([
    ['is as it was set', [three], { facts: { provisioned: 3 }, target: null }, []],
    ['is another', [three], { facts: { provisioned: 5 }, target: null }, ['a provisioned']],
    ['is gone', [three], { facts: { provisioned: null }, target: null }, ['a provisioned']],
    ['was not read', [three], { facts: {}, target: null }, []],
    ['is within the bounds that scale it', [three], { facts: { provisioned: 5 }, target }, []],
    ['is past the bounds that scale it', [three], { facts: { provisioned: 9 }, target }, ['a provisioned']],
    ['may be scaled, which was not read', [three], { facts: { provisioned: 5 } }, []],
    [
      'is that of a later change',
      [three, change('b', 5, { provisioned: 5 })],
      { facts: { provisioned: 5 }, target: null },
      [],
    ],
    [
      'moved from that of the later change',
      [three, change('b', 5, { provisioned: 5 })],
      { facts: { provisioned: 3 }, target: null },
      ['b provisioned'],
    ],
    [
      'was touched by a later change that failed half way',
      [three, change('b', 5, { provisioned: 5 }, { phase: 'failed' })],
      { facts: { provisioned: 5 }, target: null },
      [],
    ],
    [
      'outlives a later change that wrote nothing',
      [three, change('b', 5, { provisioned: 5 }, { phase: 'failed', wroteAt: null })],
      { facts: { provisioned: 4 }, target: null },
      ['a provisioned'],
    ],
    [
      'is the target’s since a later change has registered one',
      [
        three,
        change('b', 5, { target: 'registered', min: 2, max: 8 }),
        change('c', 9, { target: null, min: null, max: null }),
      ],
      { facts: { provisioned: 7, target: null, min: null, max: null }, target: null },
      [],
    ],
    [
      'of another alias',
      [change('a', 0, { provisioned: 3 }, { phase: 'verifying' })],
      { facts: { provisioned: 1 } },
      'says nothing',
    ],
  ])('%s', (_, changes, seen, moved) => {
    expect(movedOf(changes, seen)).toEqual(moved);
  });

  it('says nothing while a change of ours is under way, or has written since the look began', () => {
    const seen = { facts: { provisioned: 5 }, target: null };
    for (const phase of ['applying', 'verifying', 'indeterminate'] as const) {
      expect(movedOf([three, change('b', 5, { min: 1 }, { phase, settledAt: null })], seen)).toBe(
        'says nothing',
      );
    }
    expect(movedOf([three], seen, at(0))).toBe('says nothing');
    expect(movedOf([three], seen, at(1))).toEqual(['a provisioned']);
  });

  it('is not moved by the schedule of its own target', () => {
    const bounds = change('a', 0, { target: 'registered', min: 2, max: 8 });
    const seen = (min: number, actions = [morning]) => ({
      facts: { target: 'registered', min, max: 8 },
      target: { ...target, min, scheduledActions: actions },
    });
    expect(movedOf([bounds], seen(6))).toEqual([]);
    expect(movedOf([bounds], seen(5))).toEqual(['a min']);
    expect(movedOf([bounds], seen(6, []))).toEqual(['a min']);
    // One of ours that has run once and is gone by now.
    const once = change(
      'b',
      5,
      { 'schedule launch': 'at(2026-11-20T10:20:00) UTC: min 6' },
      { schedules: [6] },
    );
    expect(movedOf([bounds, once], seen(6, []))).toEqual([]);
  });

  it('is one move when its target is gone', () => {
    const bounds = change('a', 0, { target: 'registered', min: 2, max: 8, suspended: null });
    const seen = { facts: { target: null, min: null, max: null, suspended: null }, target: null };
    expect(movedOf([bounds], seen)).toEqual(['a target']);
  });
});

test('a later change takes over what it touches, and what goes with a target', () => {
  const first = change('a', 0, { 'policy cpu': 'keeps', provisioned: 3 });
  const gone = change('b', 5, { target: null, min: null });
  expect(isTakenOver([first], { changeId: 'a', field: 'provisioned' })).toBe(false);
  expect(isTakenOver([first, gone], { changeId: 'a', field: 'provisioned' })).toBe(true);
  expect(isTakenOver([first, gone], { changeId: 'a', field: 'policy cpu' })).toBe(true);
  expect(isTakenOver([first, gone], { changeId: 'b', field: 'min' })).toBe(false);
});
