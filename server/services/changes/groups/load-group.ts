import { z } from 'zod';
import { ChangeFailure } from '@/lib/contracts/change-failure';
import { ChangePlan } from '@/lib/contracts/change-plan';
import { type GroupItemState, type GroupMoves, judgeItem } from '@/lib/domain/changes/group';
import { changePhases } from '@/lib/domain/changes/phase';
import { findGroup, type GroupItemRow, type GroupRow } from '../../../db/change-group-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';

const Phase = z.enum(changePhases);

/** One of the changes of a group, with its plan parsed and how it stands. */
export interface LoadedItem {
  readonly row: GroupItemRow;
  readonly plan: ChangePlan | null;
  readonly state: GroupItemState;
}

/** A group as services handle it. */
export interface LoadedGroup {
  readonly row: GroupRow;
  readonly items: readonly LoadedItem[];
}

/** The group of that id; throws not_found. */
export async function loadGroup(ctx: ServiceContext, groupId: string): Promise<LoadedGroup> {
  const row = await findGroup(ctx.db, groupId);
  if (row === null) {
    throw new ServiceError('not_found', 'There is no group of changes of this id.', {
      action: 'Look for it in the list of what was changed together.',
    });
  }
  return { row, items: row.items.map(toItem) };
}

function toItem(row: GroupItemRow): LoadedItem {
  const { change, problem, attempts } = row;
  const plan = change && ChangePlan.parse(change.plan);
  const state = judgeItem({
    phase: change && Phase.parse(change.phase),
    hasProblem: problem !== null,
    refusals: plan?.refusals.length ?? 0,
    wasInterrupted: change !== null && wasInterrupted(change),
    attempts,
  });
  return { row, plan, state };
}

function wasInterrupted({ failure, steps }: NonNullable<GroupItemRow['change']>): boolean {
  const code = ChangeFailure.safeParse(failure).data?.code;
  return code === 'interrupted' && steps.every(({ state }) => state !== 'succeeded');
}

/** When a loaded group last moved. */
export function movesOf({ row, items }: LoadedGroup): GroupMoves {
  const changes = items.flatMap((item) => item.row.change ?? []);
  return { appliedAt: row.appliedAt, changes };
}
