import type { AliasRoute } from '../traffic/state';
import { type Timeline, withValue } from '../traffic/timeline';
import type { RegionState } from '../world';
import type { FunctionAlias, LambdaFunction, ProvisionedConfig } from './state';

function provisionedSince(
  past: Timeline<number>,
  config: ProvisionedConfig | undefined,
  now: number,
): Timeline<number> {
  if (config === undefined) return withValue(past, now, 0);
  const inForce = config.failure === null ? config.requested : 0;
  return withValue(withValue(past, config.modifiedAt, config.held), config.readyAt, inForce);
}

/** Writes a function's capacity after a change at `now` into its history, which its metrics are computed from. */
export function noteCapacity(state: RegionState, target: LambdaFunction, now: number): void {
  const traffic = state.traffic.functions.get(target.name);
  if (traffic === undefined) return;
  traffic.reserved = withValue(traffic.reserved, now, target.reservedConcurrency);
  for (const qualifier of new Set([...traffic.provisioned.keys(), ...target.provisioned.keys()])) {
    const config = target.provisioned.get(qualifier);
    const known = traffic.provisioned.get(qualifier) ?? [];
    if (config !== undefined && config.modifiedAt < now) continue;
    const past = known.filter((entry) => entry.at <= now);
    traffic.provisioned.set(qualifier, provisionedSince(past, config, now));
  }
}

/** Returns which versions an alias sends requests to. */
export function routeOf({ version, weights }: FunctionAlias): AliasRoute {
  const [second = null, secondShare = 0] = Object.entries(weights ?? {})[0] ?? [];
  return { version, second, secondShare };
}

/** Writes where an alias points from `now` on into the history of those who call it. */
export function noteRoute(
  state: RegionState,
  name: string,
  before: FunctionAlias,
  after: FunctionAlias,
  now: number,
): void {
  const traffic = state.traffic.functions.get(name);
  if (traffic === undefined || traffic.qualifier !== after.name) return;
  const past = traffic.routes.length === 0 ? [{ at: 0, value: routeOf(before) }] : traffic.routes;
  traffic.routes = withValue(past, now, routeOf(after));
}

/** Ends a function's traffic: what it emitted before stays readable, as in CloudWatch. */
export function noteDeletion(state: RegionState, name: string, now: number): void {
  const traffic = state.traffic.functions.get(name);
  if (traffic !== undefined) traffic.endsAt = now;
}
