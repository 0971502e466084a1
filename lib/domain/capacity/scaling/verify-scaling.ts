import type { ChangeOutcome } from '../../changes/outcome';
import type { Agreement, ResourceCondition } from '../../changes/phase';
import type { ObservedFacts } from '../../changes/plan';
import { type Facts, followingFacts, labelOfFact } from './facts';

export interface ScalingVerification {
  /** What must hold. */
  readonly expected: Facts;
  readonly seen: ObservedFacts;
  /** What the look before saw. */
  readonly before: ObservedFacts | null;
  readonly now: Date;
  readonly deadline: Date;
}

/** Whether what AWS reports means in force, failed, out of time, or keep waiting. */
export function verifyScaling(input: ScalingVerification): ChangeOutcome {
  const { expected, seen, before } = input;
  const missing = missingOf(expected, seen);
  if (missing.length === 0) return { verdict: 'inForce' };
  const configured = missing.filter((field) => !followingFacts.includes(field));
  if (configured.length > 0 && agreementOfFacts(expected, before) === 'agrees') {
    return { verdict: 'failed', failure: overridden(configured, expected, seen) };
  }
  if (input.now < input.deadline) return { verdict: 'waiting' };
  return { verdict: 'timedOut', failure: outOfTime(missing, configured, seen) };
}

/** Whether AWS holds what was configured, whether or not the workload has followed. */
export function agreementOfFacts(expected: Facts, seen: ObservedFacts | null): Agreement {
  if (seen === null) return 'unknown';
  const configured = missingOf(expected, seen).filter((field) => !followingFacts.includes(field));
  return configured.length === 0 ? 'agrees' : 'differs';
}

/** The state of the capacity by itself: whether it has come to what is wanted of it. */
export function conditionOfFacts(seen: ObservedFacts | null): ResourceCondition {
  if (seen === null) return 'unknown';
  if (seen.progress === null) return 'unknown';
  const { done, total } = seen.progress;
  if (total === 0) return 'off';
  return done >= total ? 'ready' : 'allocating';
}

function missingOf(expected: Facts, seen: ObservedFacts): readonly string[] {
  return Object.keys(expected).filter((field) => (seen.facts[field] ?? null) !== expected[field]);
}

function overridden(fields: readonly string[], expected: Facts, seen: ObservedFacts) {
  const moved = fields.map(
    (field) =>
      `${labelOfFact(field).toLowerCase()} was set to ${expected[field] ?? 'none'} and is now ${seen.facts[field] ?? 'none'}`,
  );
  return {
    code: 'overridden',
    title: 'It was changed by something else',
    detail: `AWS took it, but since then ${moved.join('; ')}.`,
    action:
      'A schedule, a policy, a deploy or a person did: look at the scaling activities, then plan again.',
  };
}

function outOfTime(missing: readonly string[], configured: readonly string[], seen: ObservedFacts) {
  const follows = configured.length === 0;
  return {
    code: follows ? 'stillFollowing' : 'neverInForce',
    title: 'It did not come into force in time',
    detail: follows
      ? `AWS holds what was asked, but the workload has not followed. ${seen.words}`
      : `AWS accepted the calls, but does not hold: ${missing.map(labelOfFact).join(', ').toLowerCase()}.`,
    action: 'Look at the workload’s events and scaling activities; then revert, or plan again.',
  };
}
