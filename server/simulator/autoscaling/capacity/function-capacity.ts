import { backgroundCall } from '../../background-call';
import { provisionedAt } from '../../lambda/provisioned/provisioned-at';
import { putProvisionedConcurrencyConfig } from '../../lambda/provisioned/put-provisioned-concurrency-config';
import { deleteProvisionedConcurrencyConfig } from '../../lambda/provisioned/read-provisioned-concurrency';
import type { LambdaFunction } from '../../lambda/state';
import type { RegionState, World } from '../../world';
import type { Scalable } from '../state';
import type { Capacity, CapacityChange } from './capacity';

interface Provisionable {
  readonly target: LambdaFunction;
  readonly qualifier: string;
}

/** Returns the function and the alias or published version a resource id names, or null when one is not there. */
export function findProvisionable(state: RegionState, { resourceId }: Scalable): Provisionable | null {
  const [, name = '', qualifier = ''] = resourceId.split(':');
  const target = state.lambda.functions.get(name);
  if (target === undefined) return null;
  return target.aliases.has(qualifier) || target.versions.has(qualifier) ? { target, qualifier } : null;
}

/** Returns the provisioned concurrency of an alias or version; while it is in progress that counts as there. */
export function functionCapacity(state: RegionState, scalable: Scalable, now: number): Capacity | null {
  const found = findProvisionable(state, scalable);
  if (found === null) return null;
  const config = found.target.provisioned.get(found.qualifier);
  const shown = config === undefined ? null : provisionedAt(config, now);
  const desired = shown === null || shown.status === 'FAILED' ? 0 : shown.requested;
  return { desired, inUse: desired, keeps: false };
}

/** Puts a provisioned concurrency, or deletes it for 0. Throws what Lambda refuses. */
export function setFunctionCapacity(
  world: World,
  state: RegionState,
  scalable: Scalable,
  count: number,
  now: number,
): CapacityChange {
  const found = findProvisionable(state, scalable);
  if (found === null) return { settlesAt: now, failure: 'The alias or version was not found.' };
  const { target, qualifier } = found;
  const named = { FunctionName: target.name, Qualifier: qualifier };
  const call = backgroundCall(world, state, now, 'lambda');
  if (count === 0) {
    deleteProvisionedConcurrencyConfig.handle(named, call);
    return { settlesAt: now, failure: null };
  }
  putProvisionedConcurrencyConfig.handle({ ...named, ProvisionedConcurrentExecutions: count }, call);
  const config = target.provisioned.get(qualifier);
  return { settlesAt: config?.readyAt ?? now, failure: config?.failure ?? null };
}
