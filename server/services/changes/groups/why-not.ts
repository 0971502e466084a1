import type { PolicyVerdict } from '@/lib/contracts/policies';
import { judgeCaps } from '@/lib/domain/changes/group-caps';
import { whyNotDecide } from '@/lib/domain/changes/policies/approval';
import type { Actor } from '../../../auth/actor';
import { toApproval } from '../to-approval';
import { addedCosts } from './group-costs';
import type { LoadedGroup, LoadedItem } from './load-group';

/** Why a group can't be applied, in words; null when it can. */
export function whyNotApplyGroup(group: LoadedGroup, policies: readonly PolicyVerdict[]): string | null {
  const why = whyNotReady(group);
  if (why !== null) return why;
  const policy = policies.find(({ effect }) => effect !== 'warns');
  return policy ? `${policy.title}. ${policy.detail} ${policy.action}` : null;
}

/** Why nobody can be asked to approve a group, in words; null when someone can. */
export function whyNotAskForGroup(group: LoadedGroup, policies: readonly PolicyVerdict[]): string | null {
  const why = whyNotReady(group);
  if (why !== null) return why;
  if (group.row.approval !== null) return 'Approval has been asked for already.';
  const asks = policies.some(({ effect }) => effect === 'needsApproval');
  return asks ? null : 'No policy wants a second person for it.';
}

function whyNotReady(group: LoadedGroup): string | null {
  const { state } = group.row;
  if (state === 'planning') return 'It is still being planned.';
  if (state !== 'planned') return 'It has been applied or dropped already.';
  const costs = addedCosts(group);
  if (costs.length === 0) return 'None of its changes can be applied.';
  const [refusal] = judgeCaps(group.row, costs);
  return refusal ? `${refusal.title}. ${refusal.action}` : null;
}

/** Why someone can't approve or refuse a group, in words; null when they can. */
export function whyNotDecideOnGroup(actor: Actor, { row }: LoadedGroup): string | null {
  if (row.state !== 'planned') return 'It has been applied or dropped already.';
  const { approval, plannedById } = row;
  const facts = approval && {
    state: toApproval(approval).state,
    requestedById: approval.requestedById,
    plannedById,
  };
  return whyNotDecide(facts, actor.userId);
}

/** Why no more of a group can be kept from being begun, in words; null when it can. */
export function whyNotCancelGroup({ row }: LoadedGroup): string | null {
  if (row.state === 'settled') return 'All of it has come to its end; take it back instead.';
  if (row.state === 'cancelled' || row.cancelledAt !== null) return 'It has been cancelled already.';
  return null;
}

/** Why a group can't be taken back, in words; null when it can. */
export function whyNotRevertGroup(group: LoadedGroup): string | null {
  const { row } = group;
  if (row.state === 'running') return 'It is still under way; cancel it, or wait until it is settled.';
  const other = row.revertedBy.find(({ state }) => state !== 'cancelled' && state !== 'settled');
  if (other) return `Group ${other.number} is about to take it back.`;
  return revertibleItems(group).length === 0 ? 'It has nothing to take back.' : null;
}

/** The changes of a group that took effect and are not taken back. */
export function revertibleItems({ items }: LoadedGroup): readonly LoadedItem[] {
  return items.filter(({ row }) => {
    if (row.change === null) return false;
    const isOver = ['inForce', 'failed', 'timedOut'].includes(row.change.phase);
    const isBack = row.change.revertedBy.some(({ phase }) => phase === 'inForce');
    return isOver && !isBack && row.change.steps.some(({ state }) => state === 'succeeded');
  });
}
