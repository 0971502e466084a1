import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { loadChange } from './load-change';
import { judgeChange } from './policies/judge-change';
import { toChangeDetail } from './to-change-detail';

/** One change with its plan, steps and events; throws not_found. */
export async function getChange(
  ctx: ServiceContext,
  { changeId }: { readonly changeId: string },
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'estate.read');
  const loaded = await loadChange(ctx, changeId);
  return toChangeDetail(ctx.actor, loaded, await judgeChange(ctx, loaded));
}
