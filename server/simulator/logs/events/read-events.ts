import { readInvocations } from '../../cloudwatch/read-invocations';
import { sha256Base64 } from '../../random';
import { gaussian } from '../../traffic/random';
import type { RegionState, World } from '../../world';
import { initReportEvent, jsonEvents } from './json-events';
import type { LogEvent } from './log-event';
import type { LogGroup } from './log-group';
import { textEvents } from './text-events';

const dayMs = 86_400_000;
/** Events of an invocation lie up to this long before and after its start. */
const slackMs = 15 * 60_000;

/** Times are milliseconds since 1970; `to` belongs to it. */
export interface EventWindow {
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

/** Names streams as Lambda does: by day and version, one of a handful of environments. */
function streamNames(group: LogGroup) {
  const known = new Map<string, string>();
  return (at: number, version: string, environment: number): string => {
    const day = Math.floor(at / dayMs);
    const key = `${day}/${version}/${environment}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const date = new Date(day * dayMs).toISOString().slice(0, 10).replaceAll('-', '/');
    const id = Buffer.from(sha256Base64(`${group.arn}/${key}`), 'base64')
      .toString('hex')
      .slice(0, 32);
    const name = `${date}/[${version}]${id}`;
    known.set(key, name);
    return name;
  };
}

/** What was provisioned in the window, environment by environment. */
function* provisionedInits(state: RegionState, group: LogGroup, window: EventWindow): Generator<LogEvent> {
  const traffic = state.traffic.functions.get(group.target.name);
  if (traffic === undefined) return;
  const { medianMs, sigma } = traffic.profile.cold;
  const streamOf = streamNames(group);
  for (const [qualifier, timeline] of traffic.provisioned) {
    let before = 0;
    for (const { at, value } of timeline) {
      for (let index = before; index < value && at >= window.from && at <= window.to; index += 1) {
        const noise = gaussian(traffic.seed, Math.floor(at / 1000) + index, 90);
        const initMs = Math.round(medianMs * Math.exp(sigma * noise) * 100) / 100;
        yield initReportEvent(group, streamOf(at, qualifier, index), at, initMs);
      }
      before = value;
    }
  }
}

/** Lambda's own events are left out where the function's system log level asks for warnings only. */
function writesPlatformEvents(group: LogGroup): boolean {
  const { format, systemLevel } = group.target.latest.settings.logging;
  return format === 'Text' || systemLevel !== 'WARN';
}

/** Yields the events of a log group in a window, an invocation after the other; those past its retention are gone. */
export function* readEvents(
  world: World,
  state: RegionState,
  group: LogGroup,
  window: EventWindow,
): Generator<LogEvent> {
  const kept = group.retentionDays === null ? 0 : window.now - group.retentionDays * dayMs;
  const from = Math.max(window.from, kept);
  const text = group.target.latest.settings.logging.format === 'Text';
  if (from > window.to || !writesPlatformEvents(group)) return;
  if (!text) yield* provisionedInits(state, group, { ...window, from });
  const invocations = readInvocations(world, state, group.target.name, {
    from: from - slackMs,
    to: window.to + slackMs,
    now: window.now,
  });
  const streamOf = streamNames(group);
  for (const one of invocations) {
    if (one.at - (one.initMs ?? 0) > window.to || one.at + one.durationMs < from) continue;
    const stream = streamOf(one.at, one.version, Number.parseInt(one.requestId.slice(0, 1), 16) % 8);
    const events = text ? textEvents(group, stream, one) : jsonEvents(group, stream, one);
    for (const event of events) if (event.at >= from && event.at <= window.to) yield event;
  }
}
