import { describe, expect, it } from 'vitest';
import type { GroupState } from '../group';
import {
  nextPlanStep,
  type PlanAheadState,
  type PlanFacts,
  type PlannedItem,
  planAheadStates,
} from './next-plan-step';

const startsAt = new Date('2026-12-30T06:00:00Z');
const endsAt = new Date('2026-12-30T22:00:00Z');
const afterStart = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
const ready: PlannedItem = { canApply: true, isUnread: false };
const unread: PlannedItem = { canApply: false, isUnread: true };
const refused: PlannedItem = { canApply: false, isUnread: false };

const byWorker = { runBy: 'worker', isEndChecked: false } as const;
const byAws = { runBy: 'aws' } as const;
const step = (
  state: PlanAheadState,
  minutes: number,
  group: GroupState | null,
  items: readonly PlannedItem[] = [ready],
  changed: Partial<PlanFacts> = {},
) =>
  nextPlanStep({
    ...byWorker,
    ...changed,
    state,
    startsAt,
    endsAt,
    now: afterStart(minutes),
    group: group && { state: group, items },
  });

describe('the next step of a plan ahead', () => {
  it.each<[string, ReturnType<typeof step>, string]>([
    ['before its beginning', step('scheduled', -1, null), 'yet'],
    ['at its beginning', step('scheduled', 0, null), 'open'],
    ['hours late, since nothing ran', step('scheduled', 600, null), 'open'],
    ['a minute before its end', step('scheduled', 16 * 60 - 1, null), 'miss'],
    ['after its end', step('scheduled', 17 * 60, null), 'miss'],
    ['while its changes are planned', step('starting', 1, 'planning'), 'yet'],
    ['once they are', step('starting', 1, 'planned'), 'apply'],
    ['with some that can’t be done', step('starting', 1, 'planned', [refused, ready]), 'apply'],
    ['with none that has to be done', step('starting', 1, 'planned', [refused]), 'idle'],
    ['with one that could not be read', step('starting', 1, 'planned', [ready, unread]), 'again'],
    ['with one that can’t be read for long', step('starting', 11, 'planned', [ready, unread]), 'apply'],
    ['with nothing that can be read for long', step('starting', 500, 'planned', [refused, unread]), 'again'],
    ['held back until its end', step('starting', 16 * 60, 'planned'), 'miss'],
    ['still being planned at its end', step('starting', 16 * 60, 'planning'), 'miss'],
    ['once a worker or person has applied it', step('starting', 1, 'running'), 'begun'],
    ['even at its end', step('starting', 17 * 60, 'settled'), 'begun'],
    ['after someone dropped its changes', step('starting', 1, 'cancelled'), 'dropped'],
  ])('%s: %s', (_, found, expected) => expect(found).toBe(expected));

  it.each<[string, ReturnType<typeof step>, string]>([
    ['at its beginning', step('scheduled', 1, null, [], byAws), 'yet'],
    ['once it should be there', step('scheduled', 2, null, [], byAws), 'open'],
    ['where AWS has done it', step('starting', 3, 'planned', [refused], byAws), 'idle'],
    ['where AWS has not', step('starting', 3, 'planned', [ready], byAws), 'apply'],
    ['when nothing ran until its end', step('scheduled', 17 * 60, null, [], byAws), 'idle'],
    ['while it lasts', step('started', 60, 'cancelled', [], byAws), 'yet'],
    ['at its end', step('started', 16 * 60 + 2, 'cancelled', [], byAws), 'yet'],
    ['once it should be over', step('started', 16 * 60 + 3, 'cancelled', [], byAws), 'check'],
    ['days later', step('started', 99 * 60, null, [], byAws), 'check'],
    ['once seen', step('started', 99 * 60, null, [], { ...byAws, isEndChecked: true }), 'none'],
  ])('of one that AWS carries out, %s: %s', (_, found, expected) => expect(found).toBe(expected));

  it('is none once it began, was missed or cancelled, whatever the time', () => {
    const over = planAheadStates.filter((state) => state !== 'scheduled' && state !== 'starting');
    const steps = over.flatMap((state) => [-1, 1, 2000].map((minutes) => step(state, minutes, 'running')));
    expect(new Set(steps)).toEqual(new Set(['none']));
  });
});
