import { describe, expect, test } from 'vitest';
import { type GroupItemFacts, type GroupItemState, judgeItem, nextGroupStep, waitForGroup } from './group';

const facts: GroupItemFacts = {
  phase: 'planned',
  hasProblem: false,
  refusals: 0,
  wasInterrupted: false,
  attempts: 0,
};

test.each<[Partial<GroupItemFacts>, GroupItemState]>([
  [{ phase: null }, 'planning'],
  [{ phase: null, hasProblem: true }, 'refused'],
  [{ phase: 'planned' }, 'waiting'],
  [{ phase: 'planned', refusals: 1 }, 'refused'],
  [{ phase: 'planned', hasProblem: true }, 'failed'],
  [{ phase: 'applying' }, 'underWay'],
  [{ phase: 'verifying' }, 'underWay'],
  [{ phase: 'indeterminate' }, 'underWay'],
  [{ phase: 'inForce' }, 'inForce'],
  [{ phase: 'timedOut' }, 'failed'],
  [{ phase: 'failed' }, 'failed'],
  [{ phase: 'failed', wasInterrupted: true }, 'interrupted'],
  [{ phase: 'failed', wasInterrupted: true, attempts: 3 }, 'failed'],
  [{ phase: 'failed', wasInterrupted: true, hasProblem: true }, 'failed'],
  [{ phase: 'cancelled' }, 'leftOut'],
  [{ phase: 'cancelled', hasProblem: true }, 'failed'],
])('a change of which is known %j is %s', (known, state) => {
  expect(judgeItem({ ...facts, ...known })).toBe(state);
});

describe('the next step of a group', () => {
  const step = (
    states: readonly GroupItemState[],
    changed: Partial<Parameters<typeof nextGroupStep>[0]> = {},
  ) => {
    const items = states.map((state, index) => ({ position: index + 1, state }));
    return nextGroupStep({ items, parallel: 1, onFailure: 'stop', isCancelled: false, ...changed });
  };
  const none = { start: [], planAgain: [], skip: [], why: null, isSettled: false };

  test.each<[string, ReturnType<typeof step>, Partial<ReturnType<typeof step>>]>([
    ['begins with the first', step(['waiting', 'waiting']), { start: [1] }],
    ['waits for the one before', step(['underWay', 'waiting']), {}],
    ['goes on after it', step(['inForce', 'waiting']), { start: [2] }],
    ['passes over what is refused or left out', step(['refused', 'leftOut', 'waiting']), { start: [3] }],
    [
      'begins as many as may be under way',
      step(['underWay', 'waiting', 'waiting', 'waiting'], { parallel: 3 }),
      { start: [2, 3] },
    ],
    ['plans an interrupted one anew', step(['interrupted', 'waiting']), { planAgain: [1] }],
    ['in its turn', step(['underWay', 'interrupted']), {}],
    [
      'stops at a failure',
      step(['failed', 'waiting', 'interrupted']),
      { skip: [2, 3], why: 'failed', isSettled: true },
    ],
    [
      'lets what is under way come to its end',
      step(['failed', 'underWay', 'waiting'], { parallel: 2 }),
      { skip: [3], why: 'failed' },
    ],
    [
      'goes on after a failure where it may',
      step(['failed', 'waiting'], { onFailure: 'continue' }),
      { start: [2] },
    ],
    [
      'begins no more once cancelled',
      step(['underWay', 'waiting'], { isCancelled: true }),
      { skip: [2], why: 'cancelled' },
    ],
    [
      'is settled when cancelled with nothing under way',
      step(['inForce', 'waiting'], { isCancelled: true }),
      { skip: [2], why: 'cancelled', isSettled: true },
    ],
    [
      'is settled when nothing is left',
      step(['inForce', 'failed', 'refused'], { onFailure: 'continue' }),
      { isSettled: true },
    ],
    ['is not while one is under way', step(['inForce', 'underWay']), {}],
  ])('%s', (_, is, should) => {
    expect(is).toEqual({ ...none, ...should });
  });
});

test.each<[string, number, number, boolean]>([
  ['just applied', 0, 2, false],
  ['half a minute after', 30, 5, false],
  ['ten minutes after', 600, 30, false],
  ['more than an hour after', 3601, 30, true],
])('a group that last moved: %s', (_, seconds, lookAgainSeconds, isPatienceOver) => {
  const now = new Date('2026-11-27T18:00:00Z');
  const ago = (s: number) => new Date(now.getTime() - s * 1000);
  const changes = [
    { appliedAt: ago(9000), settledAt: ago(seconds) },
    { appliedAt: null, settledAt: null },
  ];
  expect(waitForGroup({ appliedAt: ago(9999), changes }, now)).toEqual({ lookAgainSeconds, isPatienceOver });
});
