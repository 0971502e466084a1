import { PlanAheadEstimate, type PlanAheadInput } from '@/lib/contracts/plans-ahead';
import { estimateFloor } from '@/lib/domain/changes/ahead/estimate-floor';
import type { PlannedFloor } from '@/lib/domain/changes/ahead/find-conflicts';
import type { PlanRunner } from '@/lib/domain/changes/ahead/next-plan-step';
import { readWindow } from '@/lib/domain/changes/ahead/read-window';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import { unknown } from '@/lib/domain/known';
import { listPlannableWorkloads, type PlannableRow } from '../../../db/plan-ahead-workloads';
import { readSnapshot } from '../../../db/workload-repository';
import { type FieldIssue, ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../../costs/load-price-book';
import { placeOf } from './place-of';

/** One workload of a plan, priced. */
export interface ResolvedItem {
  readonly workload: PlannableRow;
  readonly floor: PlannedFloor;
  readonly snapshot: WorkloadSnapshot | null;
  readonly estimate: PlanAheadEstimate;
}

/** A plan as it was asked for, with the moments it means and what each of its workloads would add. */
export interface ResolvedPlan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly runBy: PlanRunner;
  readonly items: readonly ResolvedItem[];
}

/** What a plan's input means; throws invalid_input that names the field, for times that are none and workloads that can't be asked for it. */
export async function resolvePlan(ctx: ServiceContext, input: PlanAheadInput): Promise<ResolvedPlan> {
  const read = readWindow(input, ctx.clock.now());
  if (!read.valid) throw wrong({ field: read.field, message: read.message });
  const rows = await listPlannableWorkloads(
    ctx.db,
    input.items.map(({ workloadId }) => workloadId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const prices = await loadPriceBook(ctx);
  const seen = new Set<string>();
  const items = input.items.map((item, index) => {
    const workload = byId.get(item.workloadId);
    const field = `items.${index}.workloadId`;
    if (!workload) throw wrong({ field, message: 'is no workload of the inventory' });
    if (seen.has(workload.id))
      throw wrong({ field, message: 'is asked for twice; a plan names each workload once' });
    seen.add(workload.id);
    return resolveItem(workload, item, index, prices);
  });
  const runBy = input.byAws && items.every(isScaled) ? 'aws' : 'worker';
  return { ...read.window, timeZone: input.timeZone, runBy, items };
}

/** Whether Application Auto Scaling scales it, so that it can be told to raise it. */
function isScaled({ snapshot, floor }: ResolvedItem): boolean {
  return snapshot?.detail?.scaling.some(({ qualifier }) => qualifier === floor.qualifier) ?? false;
}

function resolveItem(
  workload: PlannableRow,
  { qualifier, atLeast }: PlanAheadInput['items'][number],
  index: number,
  prices: PriceBook,
): ResolvedItem {
  const snapshot = readSnapshot(workload.snapshot);
  const problem = whyNotQualifier(workload, snapshot, qualifier);
  if (problem) throw wrong({ field: `items.${index}.qualifier`, message: problem });
  const never = unknown('what was last read of it can’t be used any more');
  const estimate = snapshot
    ? estimateFloor(snapshot, { qualifier, atLeast }, prices)
    : { held: never, cost: never };
  const { id: workloadId, name } = workload;
  const floor = { workloadId, name, qualifier, atLeast, place: placeOf(workload) };
  return { workload, floor, snapshot, estimate: PlanAheadEstimate.parse(estimate) };
}

function whyNotQualifier(
  { kind, name }: PlannableRow,
  snapshot: WorkloadSnapshot | null,
  qualifier: string | null,
): string | null {
  if (kind === 'service') return qualifier === null ? null : `must be null: ${name} is a service`;
  if (qualifier === null || qualifier === '$LATEST')
    return `must name an alias or version of ${name}: $LATEST keeps nothing ready`;
  if (snapshot?.kind !== 'function' || snapshot.detail === null) return null;
  const { aliases, versions } = snapshot.detail;
  const isThere = [...aliases.map((one) => one.name), ...versions.map((one) => one.version)].includes(
    qualifier,
  );
  return isThere ? null : `must be an alias or version of ${name}: it has none called ${qualifier}`;
}

function wrong(issue: FieldIssue): ServiceError {
  return new ServiceError('invalid_input', 'This can’t be planned.', { issues: [issue] });
}
