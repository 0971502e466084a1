import { ChangePlan } from '@/lib/contracts/change-plan';
import { type ChangeDetailRow, findChange } from '../../db/change-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';

/** A change as the engine handles it: its row, and its plan parsed. */
export interface LoadedChange {
  readonly row: ChangeDetailRow;
  readonly plan: ChangePlan;
}

/** The change of that id; throws not_found. */
export async function loadChange(ctx: ServiceContext, changeId: string): Promise<LoadedChange> {
  const row = await findChange(ctx.db, changeId);
  if (row === null) {
    throw new ServiceError('not_found', 'There is no change of this id.', {
      action: 'Look for it in the list of changes.',
    });
  }
  return { row, plan: ChangePlan.parse(row.plan) };
}
