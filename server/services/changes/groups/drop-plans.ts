import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { cancelChange } from '../cancel-change';
import type { LoadedItem } from './load-group';

/** Drops the plans among these that have not been applied; one that is being applied is let be. */
export async function dropPlans(ctx: ServiceContext, items: readonly LoadedItem[]): Promise<void> {
  for (const { row } of items) {
    if (row.change?.phase !== 'planned') continue;
    try {
      await cancelChange(ctx, { changeId: row.change.id });
    } catch (error) {
      if (!(error instanceof ServiceError && error.code === 'conflict')) throw error;
    }
  }
}
