import { ChangePlan } from '@/lib/contracts/change-plan';
import type { BasePlan } from '@/lib/domain/changes/plan';
import type { Undone } from '@/lib/domain/changes/undone';
import type { ChangeRow } from '../../db/change-repository';
import type { ServiceContext } from '../context';
import type { PlannedWorkload } from './kind';
import { kindOf } from './kinds';

/** The plan of what a stored plan asked for, by what AWS reports now. */
export async function planAgain(
  ctx: ServiceContext,
  workload: PlannedWorkload,
  plan: ChangePlan,
  undoing: Undone<ChangePlan> | null,
): Promise<BasePlan> {
  const kind = kindOf(plan);
  return kind.makePlan(ctx, workload, kind.requestOf(plan), undoing);
}

/** What a change takes back, for its plan's warnings; null for a change of its own. */
export function undoneBy(row: Pick<ChangeRow, 'reverts'>): Undone<ChangePlan> | null {
  return row.reverts && { number: row.reverts.number, plan: ChangePlan.parse(row.reverts.plan) };
}
