import { z } from 'zod';
import { ChangeFailure } from '@/lib/contracts/change-failure';
import { ChangePlan } from '@/lib/contracts/change-plan';
import {
  type GroupItemState,
  type GroupMoves,
  type GroupState,
  groupStates,
  judgeItem,
} from '@/lib/domain/changes/group';
import { changePhases } from '@/lib/domain/changes/phase';
import { findGroup, type GroupItemRow, type GroupRow } from '../../../db/change-group-repository';
import { type ErrorCode, ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';

const Phase = z.enum(changePhases);
const State = z.enum(groupStates);
const unreadable: readonly string[] = [
  'aws_denied',
  'aws_throttled',
  'aws_unreachable',
  'aws_failed',
  'budget_exceeded',
] satisfies ErrorCode[];

/** One of the changes of a group, with its plan parsed and how it stands. */
export interface LoadedItem {
  readonly row: GroupItemRow;
  /** True where it could not be planned since AWS could not be read. */
  readonly isUnread: boolean;
  readonly plan: ChangePlan | null;
  readonly state: GroupItemState;
}

/** A group as services handle it. */
export interface LoadedGroup {
  readonly row: GroupRow;
  readonly state: GroupState;
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
  return { row, state: State.parse(row.state), items: row.items.map(toItem) };
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
  return { row, plan, state, isUnread: change === null && isUnreadable(problem) };
}

function wasInterrupted({ failure, steps }: NonNullable<GroupItemRow['change']>): boolean {
  const code = ChangeFailure.safeParse(failure).data?.code;
  return code === 'interrupted' && steps.every(({ state }) => state !== 'succeeded');
}

function isUnreadable(problem: unknown): boolean {
  return unreadable.includes(ChangeFailure.safeParse(problem).data?.code ?? '');
}

/** When a loaded group last moved. */
export function movesOf({ row, items }: LoadedGroup): GroupMoves {
  const changes = items.flatMap((item) => item.row.change ?? []);
  return { appliedAt: row.appliedAt, changes };
}
