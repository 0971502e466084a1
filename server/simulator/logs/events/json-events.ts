import type { Invocation } from '../../traffic/invocations';
import type { LogEvent } from './log-event';
import type { LogGroup } from './log-group';

type Json = string | number | { readonly [name: string]: Json };

function flatten(value: Json, name: string, into: Map<string, string | number>): void {
  if (typeof value !== 'object') {
    into.set(name, value);
    return;
  }
  for (const [key, member] of Object.entries(value))
    flatten(member, name === '' ? key : `${name}.${key}`, into);
}

/** A line of the JSON format; Logs Insights finds its members by their paths. */
class JsonEvent implements LogEvent {
  private fields: Map<string, string | number> | null = null;

  constructor(
    readonly group: LogGroup,
    readonly stream: string,
    readonly at: number,
    readonly key: string,
    readonly bytes: number,
    private readonly type: string,
    private readonly record: () => Json,
  ) {}

  private body(): Json {
    return { time: new Date(this.at).toISOString(), type: this.type, record: this.record() };
  }

  message(): string {
    return JSON.stringify(this.body());
  }

  field(name: string): string | number | null {
    if (name === 'type') return this.type;
    if (this.fields === null) {
      this.fields = new Map();
      flatten(this.body(), '', this.fields);
    }
    return this.fields.get(name) ?? null;
  }
}

function reportOf(one: Invocation, memoryMb: number): Json {
  return {
    requestId: one.requestId,
    metrics: {
      durationMs: one.durationMs,
      billedDurationMs: one.billedMs,
      memorySizeMB: memoryMb,
      maxMemoryUsedMB: one.maxMemoryMb,
      ...(one.initMs === null ? {} : { initDurationMs: one.initMs }),
    },
    status: one.error ? 'error' : 'success',
  };
}

/** The platform events of one invocation in the JSON format, in order of time. */
export function* jsonEvents(group: LogGroup, stream: string, one: Invocation): Generator<LogEvent> {
  const { memoryMb } = group.target.latest.settings;
  const event = (type: string, at: number, bytes: number, record: () => Json) =>
    new JsonEvent(group, stream, at, `${one.requestId}/${type}`, bytes, type, record);
  if (one.initMs !== null) {
    yield event('platform.initStart', one.at - Math.round(one.initMs), 190, () => ({
      initializationType: 'on-demand',
      phase: 'init',
      functionName: group.target.name,
      functionVersion: one.version,
    }));
  }
  yield event('platform.start', one.at, 130, () => ({ requestId: one.requestId, version: one.version }));
  yield event('platform.report', one.at + Math.round(one.durationMs), 250, () => reportOf(one, memoryMb));
}

/** The event of an environment that was provisioned: its init phase appears nowhere else. */
export function initReportEvent(group: LogGroup, stream: string, at: number, initMs: number): LogEvent {
  return new JsonEvent(group, stream, at, `${stream}/${at}`, 220, 'platform.initReport', () => ({
    initializationType: 'provisioned-concurrency',
    phase: 'init',
    status: 'success',
    metrics: { durationMs: initMs },
  }));
}
