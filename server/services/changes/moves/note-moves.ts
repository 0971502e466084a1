import { z } from 'zod';
import { ChangePlan, fieldValue } from '@/lib/contracts/change-plan';
import {
  type AppliedChange,
  isTakenOver,
  type JudgedValue,
  judgeValues,
} from '@/lib/domain/capacity/moved-values';
import { labelOfFact } from '@/lib/domain/capacity/scaling/facts';
import { type LookRead, toSeenPlace } from '@/lib/domain/capacity/seen-place';
import { boundsScheduledBy, oneTimeRunsOf, valuesSetBy } from '@/lib/domain/capacity/values-set';
import { changePhases } from '@/lib/domain/changes/phase';
import type { FieldValue } from '@/lib/domain/changes/plan';
import type { WorkloadSnapshot } from '@/lib/domain/inventory/snapshot';
import {
  type AppliedChangeRow,
  addMove,
  listAppliedSince,
  settleMoves,
  updateMove,
} from '../../../db/change-move-repository';
import type { Db } from '../../../db/client';
import type { ServiceContext } from '../../context';
import { type Happening, recordAct } from '../record';

/** A value set longer ago than this is the estate's own. */
const rememberedDays = 90;
const dayMs = 86_400_000;

const Phase = z.enum(changePhases);

/** One look at a workload: what it holds now, and what of that was read anew, from when on. */
export interface WorkloadLook {
  readonly workloadId: string;
  readonly snapshot: WorkloadSnapshot;
  readonly read: LookRead;
  readonly readAt: Date;
  /** When it was looked at before this; null: never. */
  readonly before: Date | null;
}

/**
 * Notes which values of changes in force have moved without us, and which are back or no longer ours, by looks that
 * are being stored: inside that transaction, which holds the workloads.
 */
export async function noteMoves(ctx: ServiceContext, tx: Db, looks: readonly WorkloadLook[]): Promise<void> {
  const since = new Date(ctx.clock.now().getTime() - rememberedDays * dayMs);
  const ids = looks.map(({ workloadId }) => workloadId);
  const rows = await listAppliedSince(tx, ids, since);
  for (const look of looks) {
    const mine = rows.filter(({ workloadId }) => workloadId === look.workloadId);
    if (mine.length > 0) await noteOf(ctx, tx, look, mine);
  }
}

async function noteOf(
  ctx: ServiceContext,
  tx: Db,
  look: WorkloadLook,
  rows: readonly AppliedChangeRow[],
): Promise<void> {
  const changes = rows.map(toApplied);
  const fields = [...new Set(changes.flatMap(({ sets }) => Object.keys(sets)))];
  const see = (place: string) => toSeenPlace(look.snapshot, place, look.read, fields);
  const judged = judgeValues(changes, see, look.readAt);
  if (judged === null) return;
  await settleTakenOver(ctx, tx, rows, changes);
  for (const value of judged) {
    const row = rows.find(({ id }) => id === value.changeId);
    if (row) await noteValue(ctx, tx, look, row, value);
  }
}

async function settleTakenOver(
  ctx: ServiceContext,
  tx: Db,
  rows: readonly AppliedChangeRow[],
  changes: readonly AppliedChange[],
): Promise<void> {
  const open = rows.flatMap(({ moves }) => moves.filter(({ settledAt }) => settledAt === null));
  const over = open.filter((move) => isTakenOver(changes, move)).map(({ id }) => id);
  if (over.length > 0) await settleMoves(tx, over, { outcome: 'takenOver', settledAt: ctx.clock.now() });
}

async function noteValue(
  ctx: ServiceContext,
  tx: Db,
  look: WorkloadLook,
  row: AppliedChangeRow,
  { field, set, found, isMoved }: JudgedValue,
): Promise<void> {
  const now = ctx.clock.now();
  const known = row.moves.filter((move) => move.field === field);
  const open = known.find(({ settledAt }) => settledAt === null);
  if (!isMoved) {
    if (!open) return;
    await settleMoves(tx, [open.id], { outcome: 'returned', settledAt: now });
    const words = `${labelOfFact(field)} is ${say(set)} again.`;
    return tell(ctx, tx, row, { kind: 'valueReturned', words }, { field, set });
  }
  if (open) {
    if (same(open.found, found)) return;
    await updateMove(tx, open.id, found);
  } else {
    // What someone has let stay is news again only when it moves on.
    if (known.some((move) => same(move.found, found))) return;
    const settled = row.settledAt ?? now;
    const heldAt = look.before !== null && look.before > settled ? look.before : settled;
    await addMove(tx, { changeId: row.id, field, set, found, heldAt, noticedAt: now });
  }
  const words = `${labelOfFact(field)} was set to ${say(set)} and is now ${say(found)}: something else changed it.`;
  await tell(ctx, tx, row, { kind: 'valueMoved', words }, { field, set, found });
}

function tell(ctx: ServiceContext, tx: Db, row: AppliedChangeRow, happening: Happening, after: object) {
  const { title } = ChangePlan.parse(row.plan);
  const subject = { id: row.id, number: row.number, title, workloadName: row.workload.name };
  return recordAct(ctx, tx, subject, happening, { after });
}

function same(stored: unknown, found: FieldValue): boolean {
  return fieldValue.parse(stored) === found;
}

function say(value: FieldValue): string {
  return value === null ? 'none' : String(value);
}

const wrote = ['intended', 'succeeded', 'indeterminate'];

function toApplied(row: AppliedChangeRow): AppliedChange {
  const writes = row.steps
    .filter(({ state }) => wrote.includes(state))
    .flatMap(({ intendedAt, outcomeAt }) => outcomeAt ?? intendedAt ?? []);
  const plan = ChangePlan.parse(row.plan);
  const last = Math.max(...writes.map((at) => at.getTime()));
  return {
    id: row.id,
    place: placeOf(plan),
    phase: Phase.parse(row.phase),
    appliedAt: row.appliedAt ?? row.plannedAt,
    settledAt: row.settledAt,
    wroteAt: writes.length === 0 ? null : new Date(last),
    sets: valuesSetBy(plan),
    schedules: boundsScheduledBy(plan),
    runsOnce: oneTimeRunsOf(plan),
  };
}

/** The alias or version whose values a plan sets; `tasks` of a service. */
function placeOf(plan: ChangePlan): string {
  // A plan for one policy or schedule is named by that as well.
  const isNamed = plan.kind === 'scalingPolicy' || plan.kind === 'scheduledAction';
  return (isNamed ? plan.request.qualifier : plan.qualifier) ?? 'tasks';
}
