import type { PolicyVerdict } from '@/lib/contracts/policies';
import { evaluatePolicies } from '@/lib/domain/changes/policies/evaluate-policies';
import type { PolicyPlace } from '@/lib/domain/changes/policies/policy';
import type { ServiceContext } from '../../context';
import { readPolicyFacts } from '../policies/policy-facts';
import { toApproval } from '../to-approval';
import { addedCosts, applicableItems } from './group-costs';
import type { LoadedGroup, LoadedItem } from './load-group';

/** What the policies in force say of a group that has not been applied, each of them once; nothing of any other. */
export async function judgeGroup(ctx: ServiceContext, group: LoadedGroup): Promise<readonly PolicyVerdict[]> {
  const { row } = group;
  if (row.state !== 'planned') return [];
  const facts = await readPolicyFacts(ctx);
  const items = applicableItems(group);
  const costs = addedCosts(group);
  const parts = items.flatMap((item, index) => {
    const cost = costs[index];
    return cost ? [{ place: placeOf(item), addedUsdMonthly: cost.usdMonthly }] : [];
  });
  const approval = row.approval && toApproval(row.approval);
  const isWayBack = row.reverts !== null && row.reverts.revertsId === null;
  const places = new Map(parts.map(({ place }) => [JSON.stringify(place), place]));
  const said = [...places.values()].flatMap((place) =>
    evaluatePolicies(facts, { place, isWayBack, parts, approval }),
  );
  return [...new Map(said.map((one) => [`${one.policyId} ${one.title}`, one])).values()];
}

function placeOf({ row }: LoadedItem): PolicyPlace {
  const { module, stage } = row.workload;
  return { moduleSlug: module?.slug ?? null, stage };
}
