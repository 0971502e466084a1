import { expect, it, test } from 'vitest';
import type { ChangePhase } from '../../changes/phase';
import { toAfterWindow } from './after-window';
import { whyOver } from './evaluate-experiment';
import { awaitChange, type ExperimentAct, experimentStates, moveExperiment } from './experiment-state';
import { findDifference } from './find-difference';
import { holdAgainst } from './hold-against';

test.each([
  ['planned', { begin: 'running', conclude: null, cancel: 'cancelled' }],
  ['running', { begin: null, conclude: 'concluded', cancel: 'cancelled' }],
  ['concluded', { begin: null, conclude: null, cancel: null }],
  ['cancelled', { begin: null, conclude: null, cancel: null }],
] as const)('%s leads to %j', (state, expected) => {
  const acts: readonly ExperimentAct[] = ['begin', 'conclude', 'cancel'];
  expect(Object.fromEntries(acts.map((act) => [act, moveExperiment(state, act)]))).toEqual(expected);
  expect(experimentStates).toContain(state);
});

test.each<[ChangePhase, 'begin' | 'cancel' | null]>([
  ['planned', null],
  ['applying', null],
  ['verifying', null],
  ['indeterminate', null],
  ['inForce', 'begin'],
  ['failed', 'cancel'],
  ['timedOut', 'cancel'],
  ['cancelled', 'cancel'],
])('a change that is %s makes it %s', (phase, act) => {
  const inForceAt = new Date('2026-11-16T10:20:00Z');
  expect(awaitChange({ number: 1, phase, inForceAt, takenBackAt: null })?.act ?? null).toBe(act);
});

const startsAt = new Date('2026-11-16T10:20:00Z');
const window = (coveredUntil: string, takenBackAt: string | null = null) =>
  toAfterWindow({
    startsAt,
    plannedDays: 7,
    takenBackAt: takenBackAt === null ? null : new Date(takenBackAt),
    coveredUntil: new Date(coveredUntil),
  });

it('counts whole days from the first whole hour, as far as they are rolled up', () => {
  expect(window('2026-11-16T10:00:00Z')).toMatchObject({ days: 0, isOver: false });
  expect(window('2026-11-19T10:00:00Z')).toMatchObject({ days: 2, isOver: false });
  expect(window('2026-11-19T11:00:00Z')).toMatchObject({ days: 3, plannedDays: 7, isOver: false });
  expect(window('2026-12-24T00:00:00Z')).toMatchObject({ days: 7, isOver: true, isCutShort: false });
});

it('is over once a change that was taken back has been rolled up to then', () => {
  const taken = '2026-11-20T09:30:00Z';
  expect(window('2026-11-20T08:00:00Z', taken)).toMatchObject({ isOver: false, isCutShort: true });
  const over = window('2026-11-20T10:00:00Z', taken);
  expect(over).toMatchObject({ days: 3, plannedDays: 3, isOver: true });
  expect(whyOver('msP95', [], over)).toBe('Its change was taken back.');
});

it('concludes early only at a look, and only when every workload has its verdict', () => {
  const nothing = { hours: [], days: [] };
  const open = findDifference(
    'msP95',
    { before: nothing, after: nothing },
    { days: 3, plannedDays: 7, from: 0 },
  );
  const settled = { ...open, verdict: 'similar' as const };
  const third = window('2026-11-19T11:00:00Z');
  expect(whyOver('msP95', [[settled], [open]], third)).toBeNull();
  expect(whyOver('msP95', [[settled], [settled]], third)).toBe('Its verdict was settled after 3 days.');
  expect(whyOver('msP95', [[settled]], window('2026-11-18T11:00:00Z'))).toBeNull();
});

test.each([
  [{ low: -0.6, high: -0.4 }, 'asPredicted'],
  [{ low: -0.9, high: -0.7 }, 'below'],
  [{ low: -0.2, high: 0.1 }, 'above'],
] as const)('a p95 of 100 ms that changed by %j was predicted to be 50 ms: %s', (interval, verdict) => {
  const nothing = { hours: [], days: [] };
  const none = findDifference(
    'msP95',
    { before: nothing, after: nothing },
    { days: 0, plannedDays: 7, from: 0 },
  );
  const figure = { statistic: 'msP95' as const, value: 50, low: 50, high: 50 };
  const finding = { ...none, before: 100, after: 50, difference: { estimate: -0.5, ...interval } };
  expect(holdAgainst(figure, finding)).toBe(verdict);
  expect(holdAgainst(figure, none)).toBe('notKnown');
});
