import { nextPlanStep, type PlanStep } from '@/lib/domain/changes/ahead/next-plan-step';
import type { ChangeFailure } from '@/lib/domain/changes/outcome';
import { authorise } from '../../../auth/actor';
import { movePlanAhead, type PlanAheadRow } from '../../../db/plan-ahead-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { dropGroup } from '../groups/drop-group';
import { type LoadedGroup, loadGroup } from '../groups/load-group';
import { onBehalf } from '../groups/on-behalf';
import { planUnreadAgain } from '../groups/plan-unread-again';
import type { Progress } from '../run';
import { applyPlan } from './apply-plan';
import { askStart } from './ask-start';
import { checkEnd } from './check-end';
import { loadPlan } from './load-plan';
import { openPlan } from './open-plan';
import { recordPlan } from './record-plan';
import { runnerOf, stateOf } from './to-plan';

const soonSeconds = 2;

/**
 * Brings a plan whose beginning has come one step on: opens a group of its changes, applies it as the person who
 * planned it, or says what keeps it. Every step is one conditional update, so that workers may race and any goes on
 * after a crash. Answers the step.
 */
export async function startPlan(
  ctx: ServiceContext,
  { planId }: { readonly planId: string },
  reached: Progress = async () => undefined,
): Promise<PlanStep> {
  authorise(ctx.actor, 'changes.apply');
  const row = await loadPlan(ctx, planId);
  const group = row.groupId === null ? null : await loadGroup(ctx, row.groupId);
  const step = nextPlanStep({
    state: stateOf(row),
    runBy: runnerOf(row),
    isEndChecked: row.endCheckedAt !== null,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    now: ctx.clock.now(),
    group: group && { state: group.state, items: group.items.map(toPlannedItem) },
  });
  const label = { id: row.createdById, label: row.createdByLabel };
  await reached(step);
  await take(onBehalf(ctx, label, `plan ${row.number}`), { row, group, reached }, step);
  return step;
}

function toPlannedItem({ state, isUnread }: LoadedGroup['items'][number]) {
  return { canApply: state === 'waiting', isUnread };
}

/** A plan that a worker brings on. */
interface Due {
  readonly row: PlanAheadRow;
  readonly group: LoadedGroup | null;
  readonly reached: Progress;
}

async function take(ctx: ServiceContext, due: Due, step: PlanStep): Promise<void> {
  const { row, group } = due;
  switch (step) {
    case 'none':
      return;
    case 'yet':
      if (group?.state === 'planning') await askStart(ctx.db, row.id, soonSeconds);
      return;
    case 'open':
      await openPlan(ctx, row);
      return due.reached('opened');
    case 'again':
      if (group !== null) await planUnreadAgain(ctx, group);
      return holdBack(ctx, row, unread);
    case 'apply':
      if (group !== null) await applyOrHoldBack(ctx, due, group);
      return;
    case 'begun':
      return moveOn(ctx, row, 'started', null);
    case 'idle':
      return dropAnd(ctx, row, 'started', null);
    case 'dropped':
      return moveOn(ctx, row, 'cancelled', null);
    case 'check':
      return checkEnd(ctx, row);
    case 'miss':
      return dropAnd(ctx, row, 'missed', row.problem ?? tooLate);
  }
}

async function applyOrHoldBack(
  ctx: ServiceContext,
  { row, reached }: Due,
  group: LoadedGroup,
): Promise<void> {
  try {
    await applyPlan(ctx, row, group);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // Another worker was faster: what it did is looked at the next time.
    if (error.code === 'conflict') return;
    const { code, message, action } = error;
    const orElse = action ?? `Apply group ${group.row.number} by hand, or cancel the plan.`;
    const detail = 'Nothing of it was sent to AWS. It is tried again each minute until the plan’s end.';
    return holdBack(ctx, row, { code, title: message, detail, action: orElse });
  }
  await reached('applied');
  await moveOn(ctx, row, 'started', null);
}

const unread: ChangeFailure = {
  code: 'unread',
  title: 'AWS could not be read',
  detail: 'What its workloads hold is not known, so that nothing of it was sent to AWS yet.',
  action: 'It is tried again each minute until the plan’s end.',
};

const tooLate: ChangeFailure = {
  code: 'tooLate',
  title: 'Nothing ran when it should have begun',
  detail: 'When a worker came to it the plan was over, or as good as over.',
  action: 'Keep a worker running, and plan it again for another time.',
};

async function holdBack(ctx: ServiceContext, row: PlanAheadRow, problem: ChangeFailure): Promise<void> {
  await movePlanAhead(ctx.db, row.id, ['starting'], { state: 'starting', problem });
}

async function moveOn(
  ctx: ServiceContext,
  row: PlanAheadRow,
  state: 'started' | 'cancelled' | 'missed',
  problem: unknown,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    if (!(await movePlanAhead(tx, row.id, ['scheduled', 'starting'], { state, problem }))) return;
    await recordPlan(ctx, tx, row, state, { after: problem === null ? undefined : problem });
  });
}

/** Moves it on and drops the plans of its changes, none of which was applied. */
async function dropAnd(
  ctx: ServiceContext,
  row: PlanAheadRow,
  state: 'started' | 'missed',
  problem: unknown,
): Promise<void> {
  const { groupId } = row;
  if (groupId !== null) await dropGroup(ctx, ctx.db, groupId);
  await moveOn(ctx, row, state, problem);
}
