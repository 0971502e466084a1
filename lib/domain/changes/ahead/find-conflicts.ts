import { computeNextRuns } from '../../capacity/schedule/next-runs';
import type { ScheduledAction } from '../../inventory/snapshot';
import { frozenUntil } from '../policies/freeze-window';
import { governs, type Policy, type PolicyPlace } from '../policies/policy';
import { sayMoment, sayPolicyScope } from '../policies/say-policy';
import type { Floor } from './floor';

/** What a plan meets: another plan, the end of a change, a policy, or a schedule of AWS’s. */
export const conflictCodes = [
  'overlaps',
  'endsWithin',
  'frozenAtStart',
  'frozenAtEnd',
  'needsApproval',
  'readOnly',
  'scheduleMoves',
] as const;
export type ConflictCode = (typeof conflictCodes)[number];

export interface PlanConflict {
  readonly code: ConflictCode;
  /** `blocks`: it can’t begin, or end, while that stands; `warns`: it can, but not as planned. */
  readonly effect: 'blocks' | 'warns';
  readonly title: string;
  readonly detail: string;
}

/** A floor with the workload it is for. */
export interface PlannedFloor extends Floor {
  readonly workloadId: string;
  readonly name: string;
  readonly place: PolicyPlace;
}

export interface PlanSubject {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  /** True once its changes were applied: what keeps it from beginning is past. */
  readonly hasBegun: boolean;
  readonly floors: readonly PlannedFloor[];
}

/** What else is to happen, of any workload. */
export interface ConflictFacts {
  readonly policies: readonly Policy[];
  /** Other plans that are not over. */
  readonly plans: readonly (Omit<PlanSubject, 'floors' | 'hasBegun'> & {
    readonly number: number;
    readonly name: string;
    readonly floors: readonly Omit<PlannedFloor, 'name' | 'place'>[];
  })[];
  /** Changes in force that are taken back by themselves. */
  readonly ends: readonly {
    readonly workloadId: string;
    /** The alias or version; null for a service. */
    readonly qualifier: string | null;
    readonly number: number;
    readonly endsAt: Date;
  }[];
  /** Scheduled actions of scalable targets, as last read. */
  readonly schedules: readonly {
    readonly workloadId: string;
    readonly qualifier: string | null;
    readonly action: ScheduledAction;
  }[];
}

/** Everything that a plan meets between its beginning and its end, what blocks it first. */
export function findConflicts(plan: PlanSubject, facts: ConflictFacts): readonly PlanConflict[] {
  const found = [
    ...facts.policies.flatMap((policy) => meetPolicy(plan, policy)),
    ...facts.plans.flatMap((other) => meetPlan(plan, other)),
    ...facts.ends.flatMap((end) => meetEnd(plan, end)),
    ...facts.schedules.flatMap((schedule) => meetSchedule(plan, schedule)),
  ];
  const met = plan.hasBegun ? found.filter(({ code }) => !onlyBefore.includes(code)) : found;
  return met.toSorted((a, b) => Number(b.effect === 'blocks') - Number(a.effect === 'blocks'));
}

const onlyBefore: readonly ConflictCode[] = ['frozenAtStart', 'needsApproval'];

interface Place {
  readonly workloadId: string;
  readonly qualifier: string | null;
}

function isSame(one: Place, other: Place): boolean {
  return one.workloadId === other.workloadId && one.qualifier === other.qualifier;
}

function meetPolicy({ startsAt, endsAt, floors }: PlanSubject, policy: Policy): readonly PlanConflict[] {
  if (!floors.some(({ place }) => governs(policy, place))) return [];
  const { rule, reason } = policy;
  const scope = sayPolicyScope(policy);
  switch (rule.kind) {
    case 'freeze':
      return [
        frozen('frozenAtStart', `A freeze of ${scope} keeps it from beginning`, startsAt),
        ...(rule.stopsWaysBack
          ? [frozen('frozenAtEnd', `A freeze of ${scope} keeps it from ending`, endsAt)]
          : []),
      ].filter((one) => one !== null);
    case 'readOnly':
      return [
        {
          code: 'readOnly',
          effect: 'blocks',
          title: `Nothing may be written for ${scope}`,
          detail: `Read-only mode holds until it is lifted: ${reason}.`,
        },
      ];
    case 'approval':
      return [
        {
          code: 'needsApproval',
          effect: 'blocks',
          title: `A second person must approve it for ${scope}`,
          detail: 'Its changes are planned when it begins, and wait for someone else to approve them then.',
        },
      ];
    case 'budget':
    case 'blastRadius':
      // Judged over the changes themselves, whose prices are only known when it begins.
      return [];
  }

  function frozen(code: 'frozenAtStart' | 'frozenAtEnd', title: string, at: Date): PlanConflict | null {
    const until = rule.kind === 'freeze' ? frozenUntil(rule.window, at) : null;
    if (until === null || rule.kind !== 'freeze') return null;
    const words =
      until === 'endless'
        ? 'until it is lifted'
        : `until ${sayMoment(until, rule.window.timeZone)}, and it waits as long`;
    return { code, effect: 'blocks', title, detail: `It holds ${words}: ${reason}.` };
  }
}

function meetPlan(
  { startsAt, endsAt, timeZone, floors }: PlanSubject,
  other: ConflictFacts['plans'][number],
): readonly PlanConflict[] {
  if (other.startsAt >= endsAt || other.endsAt <= startsAt) return [];
  const shared = floors.filter((floor) => other.floors.some((one) => isSame(one, floor)));
  if (shared.length === 0) return [];
  const from = other.startsAt > startsAt ? other.startsAt : startsAt;
  const until = other.endsAt < endsAt ? other.endsAt : endsAt;
  return [
    {
      code: 'overlaps',
      effect: 'warns',
      title: `It overlaps with plan ${other.number}, ${other.name}`,
      detail: `Both ask for ${sayNames(shared)} from ${sayMoment(from, timeZone)} until ${sayMoment(until, timeZone)}. The higher floor holds; the first to end finds what it did not set, and asks a person.`,
    },
  ];
}

function meetEnd(
  { startsAt, endsAt, timeZone, floors }: PlanSubject,
  end: ConflictFacts['ends'][number],
): readonly PlanConflict[] {
  if (end.endsAt < startsAt || end.endsAt >= endsAt) return [];
  return floors
    .filter((floor) => isSame(floor, end))
    .map(({ name }) => ({
      code: 'endsWithin',
      effect: 'warns',
      title: `Change #${end.number} of ${name} ends in the middle of it`,
      detail: `It is to be taken back at ${sayMoment(end.endsAt, timeZone)}. By then AWS holds what this plan sets, so it asks a person.`,
    }));
}

function meetSchedule(
  { startsAt, endsAt, timeZone, floors }: PlanSubject,
  { action, ...place }: ConflictFacts['schedules'][number],
): readonly PlanConflict[] {
  const floor = floors.find((one) => isSame(one, place));
  if (floor === undefined || !moves(action, floor.atLeast)) return [];
  const runs = computeNextRuns(action, new Date(startsAt.getTime() - 1), 1);
  const [run] = runs.known ? runs.value : [];
  if (run === undefined || new Date(run) >= endsAt) return [];
  const what = action.min === null ? `maximum to ${action.max}` : `minimum to ${action.min}`;
  return [
    {
      code: 'scheduleMoves',
      effect: 'warns',
      title: `The schedule ${action.name} moves ${floor.name} in the middle of it`,
      detail: `It sets the ${what} at ${sayMoment(new Date(run), timeZone)}; the plan wants at least ${floor.atLeast}.`,
    },
  ];
}

function moves({ min, max }: ScheduledAction, atLeast: number): boolean {
  return (min !== null && min !== atLeast) || (max !== null && max < atLeast);
}

function sayNames(floors: readonly { readonly name: string }[]): string {
  const names = floors.slice(0, 3).map(({ name }) => name);
  const more = floors.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
