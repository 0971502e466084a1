import type { PlanAheadRow } from '../../../db/plan-ahead-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { cancelGroup } from '../groups/cancel-group';
import { loadGroup } from '../groups/load-group';
import { revertGroup } from '../groups/revert-group';
import { revertibleItems } from '../groups/why-not';
import { toApplyAs } from './open-schedules';

/** Takes back the scheduled actions a plan has put at AWS, or keeps them from being put; throws conflict while they are. */
export async function dropSchedules(
  ctx: ServiceContext,
  { number, schedulesId }: PlanAheadRow,
): Promise<void> {
  if (schedulesId === null) return;
  const group = await loadGroup(ctx, schedulesId);
  switch (group.state) {
    case 'planning':
    case 'planned':
      await cancelGroup(ctx, { groupId: schedulesId });
      return;
    case 'running':
      throw new ServiceError('conflict', 'Its schedules are being put at AWS now.', {
        action: 'Wait until they are there, then cancel it.',
      });
    case 'settled':
      if (revertibleItems(group).length === 0) return;
      await revertGroup(ctx, { groupId: schedulesId }, toApplyAs(`Plan ${number} is cancelled.`));
      return;
    case 'cancelled':
      return;
  }
}
