import { ApplyGroupInput } from '@/lib/contracts/change-groups';
import { moveGroup } from '../../../db/change-group-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { applyGroup } from './apply-group';
import { applicableItems } from './group-costs';
import { loadGroup } from './load-group';
import { onBehalf } from './on-behalf';
import { planUnreadAgain } from './plan-unread-again';

/**
 * Applies a planned group that is to be applied by itself, as whoever planned it. What keeps it is tried again the
 * next time; one without anything to do is dropped.
 */
export async function applyWhenPlanned(ctx: ServiceContext, groupId: string): Promise<void> {
  const group = await loadGroup(ctx, groupId);
  const { row, state, items } = group;
  if (state !== 'planned' || row.applyAs === null) return;
  if (items.some(({ isUnread }) => isUnread)) return planUnreadAgain(ctx, group);
  if (applicableItems(group).length === 0) {
    const now = ctx.clock.now();
    await moveGroup(ctx.db, groupId, ['planned'], { state: 'cancelled', settledAt: now, cancelledAt: now });
    return;
  }
  const planner = { id: row.plannedById, label: row.plannedByLabel };
  try {
    const input = ApplyGroupInput.parse(row.applyAs);
    await applyGroup(onBehalf(ctx, planner, `group ${row.number}`), { groupId, ...input });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
  }
}
