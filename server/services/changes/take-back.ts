import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import type { ChangeFailure } from '@/lib/domain/changes/outcome';
import type { ServiceContext } from '../context';
import { applyChange } from './apply-change';
import { cancelChange } from './cancel-change';
import type { LoadedChange } from './load-change';
import { recordAct, subjectOf } from './record';
import { revertChange } from './revert-change';
import type { Progress } from './run';

interface Ended {
  readonly ctx: ServiceContext;
  readonly loaded: LoadedChange;
  readonly reached: Progress;
}

/**
 * Plans the way back of a change and applies it. Answers why not when a rule forbids it; throws what planning and
 * applying throw.
 */
export async function takeBack({
  ctx,
  loaded,
  reached,
}: Ended): Promise<'sent' | 'nothingToDo' | ChangeFailure> {
  const { row } = loaded;
  // A process that was stopped here before has left its plan behind.
  for (const left of row.revertedBy) {
    if (left.phase === 'planned' && left.plannedById === null) await cancelChange(ctx, { changeId: left.id });
  }
  const back = await revertChange(ctx, { changeId: row.id, removeCreatedAlias: false });
  await reached('planned back');
  const [refusal] = back.plan.refusals;
  if (refusal !== undefined) {
    await cancelChange(ctx, { changeId: back.id });
    return refusal.code === 'noEffect' ? 'nothingToDo' : refusal;
  }
  await beginTakingBack(ctx, loaded, back);
  await applyChange(
    ctx,
    {
      changeId: back.id,
      isJustPlanned: true,
      reason: `The end of change #${row.number} has come.`,
      acknowledged: back.plan.warnings.map(({ code }) => code),
    },
    reached,
  );
  return 'sent';
}

async function beginTakingBack(ctx: ServiceContext, loaded: LoadedChange, back: ChangeDetail): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const words = `Its end has come: change #${back.number} takes it back.`;
    await recordAct(
      ctx,
      tx,
      subjectOf(loaded),
      { kind: 'endReached', words },
      { after: { takenBackBy: back.number } },
    );
  });
}
