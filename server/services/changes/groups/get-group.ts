import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { authorise } from '../../../auth/actor';
import type { ServiceContext } from '../../context';
import { judgeGroup } from './judge-group';
import { loadGroup } from './load-group';
import { toGroupDetail } from './to-group';

/** One group with its changes and how each stands; throws not_found. */
export async function getGroup(
  ctx: ServiceContext,
  { groupId }: { readonly groupId: string },
): Promise<ChangeGroupDetail> {
  authorise(ctx.actor, 'estate.read');
  const group = await loadGroup(ctx, groupId);
  return toGroupDetail(ctx.actor, group, await judgeGroup(ctx, group));
}
