import type { FunctionLoad } from '../traffic/profile';
import type { FunctionTraffic } from '../traffic/state';
import { type Timeline, valueAt } from '../traffic/timeline';
import type { RegionState } from '../world';

/** Both timelines as one: their values added at every change of either. */
function added(a: Timeline<number>, b: Timeline<number>): Timeline<number> {
  if (b.length === 0) return a;
  const times = [...new Set([...a, ...b].map((entry) => entry.at))].toSorted((x, y) => x - y);
  return times.map((at) => ({ at, value: valueAt(a, at, 0) + valueAt(b, at, 0) }));
}

/** What is provisioned for the callers: on the alias they use, or on the version it points at. */
function provisionedFor(state: RegionState, name: string, traffic: FunctionTraffic): Timeline<number> {
  const { qualifier, provisioned } = traffic;
  if (qualifier === null) return [];
  const version = state.lambda.functions.get(name)?.aliases.get(qualifier)?.version ?? '';
  return added(provisioned.get(qualifier) ?? [], provisioned.get(version) ?? []);
}

/** Returns a function's traffic and capacity over time with the qualifier its callers use, or null if nobody calls it. */
export function functionLoad(
  state: RegionState,
  name: string,
): (FunctionLoad & { readonly qualifier: string | null }) | null {
  const traffic = state.traffic.functions.get(name);
  if (traffic === undefined) return null;
  const { seed, profile, createdAt, endsAt, qualifier, reserved } = traffic;
  const timeoutSeconds = state.lambda.functions.get(name)?.latest.settings.timeoutSeconds ?? 900;
  const provisioned = provisionedFor(state, name, traffic);
  return {
    seed,
    profile,
    createdAt,
    endsAt,
    qualifier,
    reserved,
    provisioned,
    timeoutMs: timeoutSeconds * 1000,
  };
}

/** Whether a function carries the Lambda Insights extension, without which it emits no init duration. */
export function carriesInsights(state: RegionState, name: string): boolean {
  const layers = state.lambda.functions.get(name)?.latest.settings.layers ?? [];
  return layers.some((layer) => layer.arn.includes(':layer:LambdaInsightsExtension:'));
}
