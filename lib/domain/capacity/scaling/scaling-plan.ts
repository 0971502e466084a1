import type { ChangeKind } from '../../changes/phase';
import type { BasePlan, FieldChange, PlanRefusal, PlanStep, PlanWarning } from '../../changes/plan';
import type { Undone } from '../../changes/undone';
import { toManagedBy } from '../managed-by';
import { type Facts, factsOfCall, followingFacts, labelOfFact, toFacts } from './facts';
import type { ScalingObservation } from './held';

/** A plan for what scales a workload; every kind of it has this shape. */
export interface ScalingPlan<K extends ChangeKind, Request> extends BasePlan {
  readonly kind: K;
  /** What was asked for. */
  readonly request: Request;
  /** What to ask for to come back to what was observed. */
  readonly restore: Request;
  /** What AWS must hold afterwards. */
  readonly expected: Facts;
}

/** What a kind adds to a plan; all else follows from its steps and what was observed. */
export interface PlanParts<K extends ChangeKind, Request>
  extends Pick<ScalingPlan<K, Request>, 'kind' | 'title' | 'qualifier' | 'from' | 'wanted' | 'cost'> {
  readonly request: Request;
  readonly restore: Request;
  readonly steps: readonly PlanStep[];
  /** Which of `followingFacts` to wait for. */
  readonly follows: readonly string[];
  readonly deadlineSeconds: number;
  /** Observed facts the plan rests on besides those it changes. */
  readonly restsOn: readonly string[];
  /** Lines of "from → to" that are no facts AWS reports. */
  readonly moreFields?: readonly FieldChange[];
  readonly warnings: readonly (PlanWarning | null)[];
  readonly refusals: readonly (PlanRefusal | null)[];
}

/** The plan of a kind: its fields, fingerprint and verification are read off its steps. */
export function toScalingPlan<K extends ChangeKind, Request>(
  observation: ScalingObservation,
  undoing: Undone<ScalingPlan<K, Request>> | null,
  parts: PlanParts<K, Request>,
): ScalingPlan<K, Request> {
  const { follows, restsOn, moreFields = [], warnings, refusals, deadlineSeconds, ...named } = parts;
  const now = toFacts(observation);
  const configured = toExpected(parts.steps);
  const expected = { ...configured, ...Object.fromEntries(follows.map((fact) => [fact, 'yes'])) };
  const fields = Object.keys(configured)
    .filter((field) => (now[field] ?? null) !== configured[field] && field !== 'target')
    .map((field) => ({
      field,
      label: labelOfFact(field),
      from: now[field] ?? null,
      to: configured[field] ?? null,
    }));
  const fingerprint = [...new Set([...Object.keys(configured), ...restsOn])].map((field) => ({
    field,
    label: labelOfFact(field),
    value: now[field] ?? null,
  }));
  return {
    ...named,
    observedAt: observation.observedAt,
    fields: [...fields, ...moreFields],
    verification: { words: describeExpected(configured, follows), deadlineSeconds },
    headroom: null,
    managedBy: toManagedBy(observation.manager, observation.workload.name),
    warnings: [...warnings, movedSinceSet(now, undoing)].filter((one) => one !== null),
    refusals: [...refusals, fields.length === 0 ? noEffect : null].filter((one) => one !== null),
    fingerprint,
    expected,
  };
}

function toExpected(steps: readonly PlanStep[]): Facts {
  const facts: Facts = Object.assign({}, ...steps.map((step) => factsOfCall(step.operation, step.request)));
  if (facts.target !== 'registered') return facts;
  // Once it is registered, the number is the target's to set.
  const { provisioned: _its, ...rest } = facts;
  return rest;
}

function describeExpected(configured: Facts, follows: readonly string[]): string {
  const held = Object.entries(configured)
    .filter(([field]) => field !== 'target')
    .map(([field, value]) => `${labelOfFact(field)}: ${value ?? 'none'}`);
  return `AWS reports ${[...held, ...follows.map(labelOfFact)].join('; ')}.`;
}

const noEffect: PlanRefusal = {
  code: 'noEffect',
  title: 'Nothing would change',
  detail: 'AWS already holds all that is asked for.',
  action: 'Change a value first.',
};

function movedSinceSet<K extends ChangeKind, Request>(
  now: Facts,
  undoing: Undone<ScalingPlan<K, Request>> | null,
): PlanWarning | null {
  if (undoing === null) return null;
  const { expected } = undoing.plan;
  const moved = Object.keys(expected).filter(
    (field) => !followingFacts.includes(field) && (now[field] ?? null) !== expected[field],
  );
  if (moved.length === 0) return null;
  const words = moved.map(
    (field) =>
      `${labelOfFact(field).toLowerCase()} to ${expected[field] ?? 'none'}, and AWS now holds ${now[field] ?? 'none'}`,
  );
  return {
    code: 'movedSinceSet',
    title: 'It was changed since',
    detail: `Change #${undoing.number} set ${words.join('; ')}: something else changed it, and this would undo that as well.`,
    mustAcknowledge: true,
  };
}
