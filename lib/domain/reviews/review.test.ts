import { expect, test } from 'vitest';
import { isOverdue, moveReview, type ReviewAct, type ReviewState } from './review';

const acts: readonly ReviewAct[] = ['acknowledge', 'snooze', 'wake', 'decide'];

test.each<[ReviewState, readonly (ReviewState | null)[]]>([
  ['open', ['acknowledged', 'snoozed', null, 'decided']],
  ['acknowledged', [null, 'snoozed', null, 'decided']],
  ['snoozed', ['acknowledged', 'snoozed', 'open', 'decided']],
  ['decided', [null, null, null, null]],
])('from %s', (state, expected) => {
  expect(acts.map((act) => moveReview(state, act))).toEqual(expected);
});

test.each([
  ['open', '2026-02-23', '2026-02-23', false],
  ['open', '2026-02-23', '2026-02-24', true],
  ['acknowledged', '2026-02-23', '2026-02-24', true],
  ['snoozed', '2026-02-23', '2026-02-24', false],
  ['decided', '2026-02-23', '2026-02-24', false],
] as const)('%s due on %s is on %s overdue: %s', (state, dueOn, today, expected) => {
  expect(isOverdue({ state, dueOn }, today)).toBe(expected);
});
