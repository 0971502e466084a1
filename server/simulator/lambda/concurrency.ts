import type { LambdaFunction, LambdaState } from './state';

/** Concurrent executions that must stay unreserved in a region. */
export const minimumUnreserved = 100;

/** Provisioned environments requested over all aliases and versions of a function, without one qualifier if named. */
export function totalProvisioned(target: LambdaFunction, except?: string): number {
  let total = 0;
  for (const [qualifier, config] of target.provisioned) {
    if (qualifier !== except) total += config.requested;
  }
  return total;
}

/** What a function takes from the account: its reservation, which covers its provisioned environments, or these. */
export function claimedBy(target: LambdaFunction): number {
  return target.reservedConcurrency ?? totalProvisioned(target);
}

/** What is left for functions without a reservation, in concurrent executions. */
export function unreserved(state: LambdaState): number {
  let left = state.concurrencyLimit;
  for (const target of state.functions.values()) left -= claimedBy(target);
  return left;
}
