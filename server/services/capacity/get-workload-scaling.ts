import type { LiveTarget, WorkloadScaling } from '@/lib/contracts/scaling';
import {
  computeBreakEven,
  explainProvisionedUse,
} from '@/lib/domain/capacity/explain/explain-provisioned-use';
import { explainScaling } from '@/lib/domain/capacity/explain/explain-scaling';
import type { ScalingActivity } from '@/lib/domain/capacity/explain/scaling-evidence';
import { currentOf, type HeldTarget, type ScalingReading } from '@/lib/domain/capacity/scaling/held';
import { computeNextRuns } from '@/lib/domain/capacity/schedule/next-runs';
import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import { authorise } from '../../auth/actor';
import type { AwsScope } from '../../aws/access';
import { listActivities } from '../../aws/autoscaling/list-activities';
import { describeAlarms } from '../../aws/cloudwatch/describe-alarms';
import { listServiceEvents, type ServiceEvent } from '../../aws/ecs/list-service-events';
import { listBounds, sumProvisionedUse } from '../../db/scaling-repository';
import { toServiceError } from '../aws-failure';
import type { ServiceContext } from '../context';
import { loadPriceBook } from '../costs/load-price-book';
import { findScope } from '../estate/find-scope';
import { requireSnapshot, requireWorkload } from '../inventory/find-workload';
import { readScaling, type ScalingSubject } from './read-scaling';

const runsShown = 5;
const activitiesShown = 20;
const useDays = 7;

/** A workload's scaling as AWS has it now: bounds, policies, next runs, activities, and why it does or does not move. */
export async function getWorkloadScaling(
  ctx: ServiceContext,
  { workloadId }: { readonly workloadId: string },
): Promise<WorkloadScaling> {
  authorise(ctx.actor, 'estate.read');
  const row = await requireWorkload(ctx, workloadId);
  const snapshot = await requireSnapshot(ctx, workloadId);
  const scope = await findScope(ctx.db, row.accountId, row.region);
  const subjects = toSubjects(snapshot);
  const targets = await readTargets(ctx, scope, subjects);
  const bounds = await listBounds(ctx.db, workloadId);
  return {
    observedAt: ctx.clock.now().toISOString(),
    targets,
    bounds: bounds.map(({ resourceId, since, min, max }) => ({
      resourceId,
      since: since.toISOString(),
      min,
      max,
    })),
    provisionedUse: await readUse(ctx, workloadId, snapshot),
  };
}

/** Every scaling a workload may have: a service's own, or one for each alias that has a target or anything provisioned. */
function toSubjects(snapshot: WorkloadSnapshot): readonly ScalingSubject[] {
  if (snapshot.kind === 'service') {
    return [{ workload: { name: snapshot.name, clusterName: snapshot.clusterName }, qualifier: null }];
  }
  const held = [
    ...(snapshot.detail?.scaling ?? []).flatMap((one) => one.qualifier ?? []),
    ...(snapshot.detail?.provisioned ?? []).map((one) => one.qualifier),
  ];
  return [...new Set(held)].map((qualifier) => ({
    workload: { name: snapshot.name, clusterName: null },
    qualifier,
  }));
}

async function readTargets(ctx: ServiceContext, scope: AwsScope, subjects: readonly ScalingSubject[]) {
  try {
    const read = await Promise.all(subjects.map((subject) => readTarget(ctx, scope, subject)));
    return read.filter((target) => target !== null);
  } catch (error) {
    throw toServiceError(error);
  }
}

async function readTarget(
  ctx: ServiceContext,
  scope: AwsScope,
  subject: ScalingSubject,
): Promise<LiveTarget | null> {
  const reading = await readScaling(ctx, scope, subject);
  const { target } = reading;
  if (target === null) return null;
  const namespace = reading.service ? 'ecs' : 'lambda';
  const wanted = { namespace, resourceId: target.resourceId, limit: activitiesShown } as const;
  const names = target.policies.flatMap((policy) => policy.alarms);
  const { name, clusterName } = subject.workload;
  const [activities, alarms, events] = await Promise.all([
    listActivities(ctx.aws, scope, wanted),
    describeAlarms(ctx.aws, scope, names),
    clusterName === null ? noEvents : listServiceEvents(ctx.aws, scope, clusterName, name),
  ]);
  const now = ctx.clock.now();
  const explanation = explainScaling({ reading, alarms, activities, events, now: now.toISOString() });
  return {
    ...toBounds(target, reading),
    schedules: toSchedules(target, now),
    activities: activities.map(toWire),
    explanation: { ...explanation, evidence: [...explanation.evidence] },
  };
}

const noEvents: readonly ServiceEvent[] = [];

function toBounds(target: HeldTarget, reading: ScalingReading) {
  const { resourceId, qualifier, min, max, suspended, policies } = target;
  return {
    resourceId,
    qualifier,
    min,
    max,
    suspended,
    current: currentOf(reading),
    policies: policies.map((policy) => ({
      ...policy,
      configuration: { ...policy.configuration },
      alarms: [...policy.alarms],
    })),
  };
}

function toSchedules({ scheduledActions }: HeldTarget, now: Date): LiveTarget['schedules'] {
  return scheduledActions.map((action) => {
    const runs = computeNextRuns(action, now, runsShown);
    return { ...action, nextRuns: runs.known ? { known: true, value: [...runs.value] } : runs };
  });
}

function toWire(activity: ScalingActivity): LiveTarget['activities'][number] {
  return { ...activity, notScaled: [...activity.notScaled] };
}

async function readUse(ctx: ServiceContext, workloadId: string, snapshot: WorkloadSnapshot) {
  if (snapshot.kind !== 'function') return null;
  const from = new Date(ctx.clock.now().getTime() - useDays * 86_400_000);
  const use = await sumProvisionedUse(ctx.db, workloadId, from);
  const { architecture } = snapshot.configuration;
  const breakEven = computeBreakEven(architecture, snapshot.region, await loadPriceBook(ctx));
  const verdict = explainProvisionedUse(use, breakEven);
  return verdict && { ...verdict, evidence: [...verdict.evidence] };
}
