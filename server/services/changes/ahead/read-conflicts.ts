import { z } from 'zod';
import type { PlanConflict } from '@/lib/contracts/plans-ahead';
import { ScalableTarget } from '@/lib/contracts/snapshot-shapes';
import {
  type ConflictFacts,
  findConflicts,
  type PlanSubject,
} from '@/lib/domain/changes/ahead/find-conflicts';
import { listMeetingEnds, listMeetingPlans, listTargets } from '../../../db/plan-ahead-repository';
import { listPolicyRows } from '../../../db/policy-repository';
import type { ServiceContext } from '../../context';
import { toPolicy } from '../policies/to-policy';

/** A plan whose conflicts are asked for; its id is null while it is not kept. */
export interface ConflictSubject extends PlanSubject {
  readonly id: string | null;
}

/** What each of these plans meets, in their order; read once for all of them. */
export async function readConflicts(
  ctx: ServiceContext,
  subjects: readonly ConflictSubject[],
): Promise<readonly PlanConflict[][]> {
  if (subjects.length === 0) return [];
  const workloadIds = [...new Set(subjects.flatMap(({ floors }) => floors.map((one) => one.workloadId)))];
  const times = subjects.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]);
  const meeting = { workloadIds, from: new Date(Math.min(...times)), until: new Date(Math.max(...times)) };
  const [policies, plans, ends, targets] = await Promise.all([
    listPolicyRows(ctx.db),
    listMeetingPlans(ctx.db, meeting),
    listMeetingEnds(ctx.db, meeting),
    listTargets(ctx.db, workloadIds),
  ]);
  const facts: Facts = {
    policies: policies.map(toPolicy),
    plans,
    ends: ends.map(toEnd),
    schedules: new Map(targets.map((one) => [one.workloadId, toSchedules(one)])),
  };
  return subjects.map((subject) => [...findConflicts(subject, factsFor(subject, facts))]);
}

interface Facts {
  readonly policies: ConflictFacts['policies'];
  readonly plans: Awaited<ReturnType<typeof listMeetingPlans>>;
  readonly ends: ConflictFacts['ends'];
  /** By workload. */
  readonly schedules: ReadonlyMap<string, ConflictFacts['schedules']>;
}

function factsFor(
  { id, floors }: ConflictSubject,
  { policies, plans, ends, schedules }: Facts,
): ConflictFacts {
  const own = new Set(floors.map(({ workloadId }) => workloadId));
  return {
    policies,
    plans: plans
      .filter((other) => other.id !== id)
      .map(({ items, ...other }) => ({ ...other, floors: items.filter((one) => own.has(one.workloadId)) })),
    ends: ends.filter((one) => own.has(one.workloadId)),
    schedules: [...own].flatMap((workloadId) => schedules.get(workloadId) ?? []),
  };
}

const Targets = z.array(ScalableTarget.pick({ qualifier: true, scheduledActions: true }));

function toSchedules({ workloadId, scaling }: Awaited<ReturnType<typeof listTargets>>[number]) {
  // Of a shape that is no longer read nothing is known until the next sync.
  const targets = Targets.safeParse(scaling).data ?? [];
  return targets.flatMap(({ qualifier, scheduledActions }) =>
    scheduledActions.map((action) => ({ workloadId, qualifier, action })),
  );
}

function toEnd({ endsAt, change }: Awaited<ReturnType<typeof listMeetingEnds>>[number]) {
  const { number, workloadId, qualifier } = change;
  return { endsAt, number, workloadId, qualifier: qualifier === servicesQualifier ? null : qualifier };
}

/** What stands for the qualifier of a service in the rows of changes. */
const servicesQualifier = 'tasks';
