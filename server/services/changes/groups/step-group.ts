import { z } from 'zod';
import { EndTime } from '@/lib/contracts/change-end';
import type { ChangePlan } from '@/lib/contracts/change-plan';
import { failureModes, nextGroupStep, waitForGroup } from '@/lib/domain/changes/group';
import { moveGroup, writeItemProblem } from '../../../db/change-group-repository';
import { findChange } from '../../../db/change-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { applyChange } from '../apply-change';
import { ClaimLost } from '../claim';
import type { Progress } from '../run';
import { dropPlans } from './drop-plans';
import { type LoadedGroup, type LoadedItem, loadGroup, movesOf } from './load-group';
import { onBehalf } from './on-behalf';
import { planItem } from './plan-items';
import { recordGroup } from './record-group';
import { toItemProblem } from './to-item-problem';

const Mode = z.enum(failureModes);

/** Begins those of a running group whose turn it is, and settles it once none is left. */
export async function stepGroup(
  ctx: ServiceContext,
  group: LoadedGroup,
  goOn: () => Promise<boolean>,
  reached: (changeId: string) => Progress,
): Promise<void> {
  const { row, items } = group;
  const step = nextGroupStep({
    items: items.map(({ row: { position }, state }) => ({ position, state })),
    parallel: row.parallel,
    onFailure: Mode.parse(row.onFailure),
    isCancelled: row.cancelledAt !== null,
  });
  const those = (positions: readonly number[]) =>
    items.filter((item) => positions.includes(item.row.position));
  const person = onBehalf(
    ctx,
    { id: row.appliedById, label: row.appliedByLabel ?? row.plannedByLabel },
    `group ${row.number}`,
  );
  if (!(await goOn())) return;
  await Promise.all([
    ...those(step.start).map((item) => begin(person, group, item, reached)),
    ...those(step.planAgain).map((item) => planAnew(person, group, item)),
  ]);
  await dropPlans(person, those(step.skip));
  if (step.isSettled) await settle(ctx, person, group);
}

async function begin(
  ctx: ServiceContext,
  group: LoadedGroup,
  item: LoadedItem,
  reached: (changeId: string) => Progress,
): Promise<void> {
  const { row } = group;
  const { changeId } = item.row;
  if (changeId === null) return;
  const input = {
    changeId,
    reason: row.reason ?? row.title,
    acknowledged: row.acknowledged,
    until: EndTime.nullable().parse(row.until),
    decision: row.decisionId,
    groupId: row.id,
  };
  try {
    await applyChange(ctx, input, reached(changeId));
  } catch (error) {
    if (error instanceof ClaimLost || (await isAtIt(ctx, changeId))) return;
    // Another change is writing to the workload now: its turn comes again, but not for ever.
    const isConflict = error instanceof ServiceError && error.code === 'conflict';
    if (isConflict && !waitForGroup(movesOf(group), ctx.clock.now()).isPatienceOver) return;
    await giveUp(ctx, row.id, item, error);
  }
}

/** Whether another worker is applying the change, or has: what came of it is in its record. */
async function isAtIt(ctx: ServiceContext, changeId: string): Promise<boolean> {
  const change = await findChange(ctx.db, changeId);
  if (change === null || change.phase !== 'planned') return true;
  return change.claimedUntil !== null && change.claimedUntil > ctx.clock.now();
}

async function giveUp(ctx: ServiceContext, groupId: string, item: LoadedItem, error: unknown): Promise<void> {
  const problem = toItemProblem(error);
  if (problem === null) throw error;
  await writeItemProblem(ctx.db, groupId, item.row.position, problem);
  await dropPlans(ctx, [item]);
}

/** What was interrupted before it did anything is planned anew, and goes on only if that asks for the same at the same price. */
async function planAnew(ctx: ServiceContext, { row }: LoadedGroup, item: LoadedItem): Promise<void> {
  await planItem(ctx, row.id, item);
  const { items } = await loadGroup(ctx, row.id);
  const anew = items.find((one) => one.row.position === item.row.position);
  if (anew?.state !== 'refused' && isSame(item.plan, anew?.plan ?? null)) return;
  const moved = new ServiceError(
    'stale_plan',
    'It was interrupted before it was sent, and AWS has changed since.',
    {
      action: 'Plan it on its own from the state as it is now.',
    },
  );
  await giveUp(ctx, row.id, anew ?? item, moved);
}

function isSame(before: ChangePlan | null, after: ChangePlan | null): boolean {
  const asks = (plan: ChangePlan | null) => plan && JSON.stringify([plan.fields, plan.cost]);
  return asks(before) === asks(after);
}

async function settle(
  ctx: ServiceContext,
  person: ServiceContext,
  { row, items }: LoadedGroup,
): Promise<void> {
  await dropPlans(person, items);
  await ctx.db.$transaction(async (tx) => {
    const settledAt = ctx.clock.now();
    if (!(await moveGroup(tx, row.id, ['running'], { state: 'settled', settledAt }))) return;
    const count = (state: LoadedItem['state']) => items.filter((item) => item.state === state).length;
    const after = { inForce: count('inForce'), failed: count('failed') + count('interrupted') };
    await recordGroup(ctx, tx, row, 'settled', { after });
  });
}
