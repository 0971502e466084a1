import { routeOf } from '../lambda/note-capacity';
import type { FunctionLoad, VersionPart } from '../traffic/profile';
import type { AliasRoute, FunctionTraffic } from '../traffic/state';
import { type Timeline, valueAt } from '../traffic/timeline';
import type { RegionState } from '../world';

/** Where the alias that callers use pointed over time; empty: they use none. */
function routesOf(state: RegionState, name: string, traffic: FunctionTraffic): Timeline<AliasRoute> {
  if (traffic.routes.length > 0 || traffic.qualifier === null) return traffic.routes;
  const alias = state.lambda.functions.get(name)?.aliases.get(traffic.qualifier);
  return alias === undefined ? [] : [{ at: Number.NEGATIVE_INFINITY, value: routeOf(alias) }];
}

/** What is provisioned for the callers: on the alias they use, or on the version it points at. */
function provisionedFor(traffic: FunctionTraffic, routes: Timeline<AliasRoute>): Timeline<number> {
  const { qualifier, provisioned } = traffic;
  if (qualifier === null) return [];
  const onAlias = provisioned.get(qualifier) ?? [];
  const versions = new Set(routes.map((route) => route.value.version));
  const onVersions = [...versions].flatMap((version) => provisioned.get(version) ?? []);
  if (onVersions.length === 0) return onAlias;
  const times = [...onAlias, ...onVersions, ...routes].map((entry) => entry.at);
  return [...new Set(times)]
    .toSorted((a, b) => a - b)
    .map((at) => {
      const version = routes.findLast((route) => route.at <= at)?.value.version ?? '';
      const onVersion = valueAt(provisioned.get(version) ?? [], at, 0);
      return { at, value: valueAt(onAlias, at, 0) + onVersion };
    });
}

function sideOf(route: AliasRoute, version: string): 'first' | 'second' | 'none' {
  if (route.second === null) return 'none';
  if (route.second === version) return 'second';
  return route.version === version ? 'first' : 'none';
}

function partOf(routes: Timeline<AliasRoute>, version: string): VersionPart {
  return {
    side: routes.map(({ at, value }) => ({ at, value: sideOf(value, version) })),
    secondShare: routes.map(({ at, value }) => ({ at, value: value.secondShare })),
  };
}

/** A function's traffic and capacity over time. */
export interface CalledFunction extends FunctionLoad {
  /** The alias or version its callers use; null: the function itself. */
  readonly qualifier: string | null;
  /** Where that alias pointed over time; empty: the qualifier is the version. */
  readonly routes: Timeline<AliasRoute>;
}

/**
 * Returns a function's traffic and capacity over time, or null if nobody calls it. With `version`, what that version
 * serves of a weighted alias.
 */
export function functionLoad(state: RegionState, name: string, version?: string): CalledFunction | null {
  const traffic = state.traffic.functions.get(name);
  if (traffic === undefined) return null;
  const { seed, profile, createdAt, endsAt, qualifier, reserved } = traffic;
  const settings = state.lambda.functions.get(name)?.latest.settings;
  const routes = routesOf(state, name, traffic);
  return {
    seed,
    profile,
    createdAt,
    endsAt,
    qualifier,
    routes,
    reserved,
    provisioned: provisionedFor(traffic, routes),
    timeoutMs: (settings?.timeoutSeconds ?? 900) * 1000,
    memoryMb: settings?.memoryMb ?? 128,
    tmpMb: settings?.ephemeralStorageMb ?? 512,
    part: version === undefined ? null : partOf(routes, version),
  };
}

/** Returns the versions that ever shared a weighted alias, as far as the callers use it. */
export function weightedVersions(state: RegionState, name: string): readonly string[] {
  const traffic = state.traffic.functions.get(name);
  if (traffic === undefined) return [];
  const shared = routesOf(state, name, traffic)
    .map((entry) => entry.value)
    .filter((route) => route.second !== null);
  return [...new Set(shared.flatMap((route) => [route.version, route.second ?? '']))];
}

/** Whether a function carries the Lambda Insights extension, without which it emits no init duration. */
export function carriesInsights(state: RegionState, name: string): boolean {
  const layers = state.lambda.functions.get(name)?.latest.settings.layers ?? [];
  return layers.some((layer) => layer.arn.includes(':layer:LambdaInsightsExtension:'));
}
