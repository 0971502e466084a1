import { liftPolicy } from '@/server/services/changes/policies/lift-policy';
import { listPolicies } from '@/server/services/changes/policies/list-policies';
import type { ChangeWorld } from './change-world';

/** Lifts every policy that a test has left. */
export async function liftPolicies(world: ChangeWorld): Promise<void> {
  const { data } = await listPolicies(world.ctx('admin'));
  for (const { id } of data) await liftPolicy(world.ctx('admin'), { policyId: id });
}
