import type { ChangePolicy } from '@/lib/contracts/policies';
import { authorise } from '../../../auth/actor';
import { listPolicyRows } from '../../../db/policy-repository';
import type { ServiceContext } from '../../context';
import { toChangePolicy } from './to-policy';

/** The policies in force, the widest scope first. */
export async function listPolicies(
  ctx: ServiceContext,
): Promise<{ data: ChangePolicy[]; meta: { nextCursor: null } }> {
  authorise(ctx.actor, 'estate.read');
  const now = ctx.clock.now();
  const rows = await listPolicyRows(ctx.db);
  return { data: rows.map((row) => toChangePolicy(row, now)), meta: { nextCursor: null } };
}
