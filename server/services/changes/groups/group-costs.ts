import type { AddedCost } from '@/lib/domain/changes/group-caps';
import { known } from '@/lib/domain/known';
import type { LoadedGroup, LoadedItem } from './load-group';

/** The changes of a group that can be applied as they were planned. */
export function applicableItems({ items }: LoadedGroup): readonly LoadedItem[] {
  return items.filter(({ state }) => state !== 'planning' && state !== 'refused' && state !== 'leftOut');
}

/** What each of the changes that can be applied adds a month. */
export function addedCosts(group: LoadedGroup): readonly AddedCost[] {
  return applicableItems(group).flatMap(({ row, plan }) => {
    if (plan === null) return [];
    const { cost } = plan;
    const usdMonthly = cost.known ? known(cost.value.perMonth.delta) : cost;
    return [{ name: row.workload.name, usdMonthly, atLeast: cost.known && cost.value.atLeast }];
  });
}
