import type { FunctionMinutes } from '../traffic/function-columns';
import { type Invocation, invocationsOfMinute } from '../traffic/invocations';
import { SPAN_MINUTES } from '../traffic/series';
import { valueAt } from '../traffic/timeline';
import type { RegionState, World } from '../world';
import { type CalledFunction, functionLoad } from './function-load';
import { readerOf } from './read-series';

const MINUTE_MS = 60_000;

function versionsAt({ routes, qualifier }: CalledFunction, at: number): readonly string[] {
  const route = valueAt(routes, at, null);
  if (route === null) return [qualifier ?? '$LATEST'];
  return route.second === null ? [route.version] : [route.version, route.second];
}

/**
 * Yields a function's single invocations that began in [from, to) (ms), in order of time: what its log would tell,
 * agreeing with its metrics minute by minute as `invocationsOfMinute` says. Nothing for minutes that are not over by
 * `now`, nor for a function without callers.
 */
export function* readInvocations(
  world: World,
  state: RegionState,
  name: string,
  window: { readonly from: number; readonly to: number; readonly now: number },
): Generator<Invocation> {
  const whole = functionLoad(state, name);
  if (whole === null) return;
  const reader = readerOf(world);
  const end = Math.min(Math.ceil(window.to / MINUTE_MS), Math.floor(window.now / MINUTE_MS));
  for (let minute = Math.floor(window.from / MINUTE_MS); minute < end; minute += 1) {
    const begin = minute - (minute % SPAN_MINUTES);
    const versions = versionsAt(whole, minute * MINUTE_MS);
    const found = versions.flatMap((version) => {
      const load = versions.length === 1 ? whole : functionLoad(state, name, { version, alone: true });
      if (load === null) return [];
      const minutes: FunctionMinutes = reader.functionSpan(load, begin);
      return invocationsOfMinute(load, minutes, minute - begin, version);
    });
    if (versions.length > 1) found.sort((a, b) => a.at - b.at);
    for (const one of found) if (one.at >= window.from && one.at < window.to) yield one;
  }
}
