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

/** One version of those behind the alias that callers use. */
export interface ServedVersion {
  readonly version: string;
  /** Whether it counts also while it gets everything, without weights. */
  readonly alone: boolean;
}

function sideOf(route: AliasRoute, { version, alone }: ServedVersion): 'first' | 'second' | 'none' {
  if (route.second === version) return 'second';
  return route.version === version && (alone || route.second !== null) ? 'first' : 'none';
}

function partOf(routes: Timeline<AliasRoute>, served: ServedVersion): VersionPart {
  return {
    side: routes.map(({ at, value }) => ({ at, value: sideOf(value, served) })),
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
 * Returns a function's traffic and capacity over time, or null if nobody calls it. With `served`, what that version
 * serves of an alias.
 */
export function functionLoad(
  state: RegionState,
  name: string,
  served?: ServedVersion,
): CalledFunction | null {
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
    part: served === undefined ? null : partOf(routes, served),
  };
}

/** Returns the versions that the callers of a function ever reached, and of those the ones that shared a weighted alias. */
export function versionsOf(state: RegionState, name: string) {
  const traffic = state.traffic.functions.get(name);
  if (traffic === undefined) return { all: [], weighted: [] };
  const routes = routesOf(state, name, traffic).map((entry) => entry.value);
  if (routes.length === 0) return { all: [traffic.qualifier ?? '$LATEST'], weighted: [] };
  const behind = ({ version, second }: AliasRoute) => (second === null ? [version] : [version, second]);
  return {
    all: [...new Set(routes.flatMap(behind))],
    weighted: [...new Set(routes.filter((route) => route.second !== null).flatMap(behind))],
  };
}

/** Whether a function carries the Lambda Insights extension, without which it emits no init duration. */
export function carriesInsights(state: RegionState, name: string): boolean {
  const layers = state.lambda.functions.get(name)?.latest.settings.layers ?? [];
  return layers.some((layer) => layer.arn.includes(':layer:LambdaInsightsExtension:'));
}
