import { describe, expect, it } from 'vitest';
import { judgePlan, type PlanOutcome, type PlanStanding } from './judge-plan';
import type { PlanAheadState } from './next-plan-step';

const endsAt = new Date('2026-12-30T22:00:00Z');
const during = new Date('2026-12-30T12:00:00Z');
const after = new Date('2026-12-31T00:00:00Z');

const outcome = (changed: Partial<PlanOutcome>): PlanOutcome => ({
  phase: 'inForce',
  isHeld: false,
  end: 'waiting',
  isBack: false,
  ...changed,
});
const good = outcome({});
const held = outcome({ phase: null, isHeld: true, end: null });
const done = outcome({ end: 'done', isBack: true });
const failed = outcome({ phase: 'failed', end: null });

const judge = (state: PlanAheadState, outcomes: readonly PlanOutcome[], now = during, hasProblem = false) =>
  judgePlan({ state, hasProblem, isStillRaised: false, endsAt, now, outcomes });

describe('how a plan ahead stands', () => {
  it.each<[string, PlanStanding, PlanStanding]>([
    ['before it begins', judge('scheduled', []), 'scheduled'],
    ['while its changes are planned', judge('starting', []), 'starting'],
    ['kept from beginning', judge('starting', [], during, true), 'heldBack'],
    ['while one is on its way', judge('started', [good, outcome({ phase: 'verifying' })]), 'starting'],
    ['with all in force', judge('started', [good, good]), 'inForce'],
    ['with the rest held already', judge('started', [good, held]), 'inForce'],
    ['with all held already', judge('started', [held]), 'inForce'],
    ['with one failed', judge('started', [good, failed]), 'partly'],
    ['with all failed', judge('started', [failed, failed]), 'failed'],
    ['with one that could not be planned', judge('started', [outcome({ phase: null, end: null })]), 'failed'],
    ['while one is taken back', judge('started', [done, outcome({ end: 'reverting' })], after), 'ending'],
    ['past its end with one still in force', judge('started', [done, good], after), 'ending'],
    ['with one that asks', judge('started', [done, outcome({ end: 'asks' })], after), 'asks'],
    ['with all taken back', judge('started', [done, done], after), 'ended'],
    ['with all taken back before its end', judge('started', [done]), 'ended'],
    ['with one that someone let stay', judge('started', [outcome({ end: 'lifted' })], after), 'ended'],
    ['past its end with all held already', judge('started', [held], after), 'ended'],
    ['past its end with one failed', judge('started', [done, failed], after), 'ended'],
    ['carried out by AWS alone', judge('started', []), 'inForce'],
    ['past its end, carried out by AWS alone', judge('started', [], after), 'ended'],
    ['missed', judge('missed', [], after, true), 'missed'],
    ['cancelled', judge('cancelled', []), 'cancelled'],
  ])('%s: %s', (_, found, expected) => expect(found).toBe(expected));

  it('asks where AWS has not lowered what it raised', () => {
    const facts = { state: 'started', hasProblem: true, endsAt, now: after, outcomes: [held] } as const;
    expect(judgePlan({ ...facts, isStillRaised: true })).toBe('asks');
    expect(judgePlan({ ...facts, isStillRaised: false })).toBe('ended');
  });
});
