import type { ProvisionedPlan, ProvisionedRequest } from './provisioned-plan';

/**
 * What to ask for to undo a plan that has been applied. An alias the plan created stays unless `removeAlias`:
 * callers may use it by now, and without provisioned concurrency it costs nothing.
 */
export function invertProvisioned(plan: ProvisionedPlan, removeAlias: boolean): ProvisionedRequest {
  if (plan.removeAlias && plan.version !== null) {
    return {
      target: { createAlias: { name: plan.qualifier, version: plan.version } },
      wanted: plan.from,
      removeAlias: false,
    };
  }
  return {
    target: { qualifier: plan.qualifier },
    wanted: plan.from,
    removeAlias: removeAlias && 'createAlias' in plan.target,
  };
}
