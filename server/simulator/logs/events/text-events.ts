import type { Invocation } from '../../traffic/invocations';
import type { LogEvent } from './log-event';
import type { LogGroup } from './log-group';

type Kind = 'INIT_START' | 'START' | 'ERROR' | 'END' | 'REPORT';

interface Settings {
  readonly memoryMb: number;
  /** SnapStart restores the environments of this version: no INIT is reported, a restore is. */
  readonly isRestored: boolean;
  readonly runtime: string;
}

const bytesOf: Readonly<Record<Kind, number>> = {
  INIT_START: 105,
  START: 75,
  ERROR: 132,
  END: 50,
  REPORT: 168,
};

function milliseconds(value: number): string {
  return value.toFixed(2);
}

// A restore is billed by itself.
function billedOf(one: Invocation, { isRestored }: Settings): number {
  return isRestored ? Math.ceil(one.durationMs) : one.billedMs;
}

function startOf({ initMs }: Invocation, { isRestored }: Settings): string {
  if (initMs === null) return '';
  if (!isRestored) return `Init Duration: ${milliseconds(initMs)} ms\t`;
  return `Restore Duration: ${milliseconds(initMs)} ms\tBilled Restore Duration: ${Math.ceil(initMs)} ms\t`;
}

function messageOf(kind: Kind, one: Invocation, settings: Settings): string {
  switch (kind) {
    case 'INIT_START':
      return `INIT_START Runtime Version: ${settings.runtime}.v26\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:simulated\n`;
    case 'START':
      return `START RequestId: ${one.requestId} Version: ${one.version}\n`;
    case 'ERROR':
      return `[ERROR]\t${new Date(one.at).toISOString()}\t${one.requestId}\tUnhandled exception: the request could not be served\n`;
    case 'END':
      return `END RequestId: ${one.requestId}\n`;
    case 'REPORT': {
      return `REPORT RequestId: ${one.requestId}\tDuration: ${milliseconds(one.durationMs)} ms\tBilled Duration: ${billedOf(one, settings)} ms\tMemory Size: ${settings.memoryMb} MB\tMax Memory Used: ${one.maxMemoryMb} MB\t${startOf(one, settings)}\n`;
    }
  }
}

/** A line of the plain text format; Logs Insights finds the fields of Lambda's own lines. */
class TextEvent implements LogEvent {
  readonly bytes: number;

  constructor(
    readonly group: LogGroup,
    readonly stream: string,
    readonly at: number,
    private readonly kind: Kind,
    private readonly one: Invocation,
    private readonly settings: Settings,
  ) {
    this.bytes = bytesOf[kind];
  }

  get key(): string {
    return `${this.one.requestId}/${this.kind}`;
  }

  message(): string {
    return messageOf(this.kind, this.one, this.settings);
  }

  field(name: string): string | number | null {
    if (name === '@type') return this.kind === 'ERROR' ? null : this.kind;
    if (name === '@requestId') return this.kind === 'INIT_START' ? null : this.one.requestId;
    return this.kind === 'REPORT' ? this.reported(name) : null;
  }

  private reported(name: string): number | null {
    const { one, settings } = this;
    switch (name) {
      case '@duration':
        return one.durationMs;
      case '@billedDuration':
        return billedOf(one, settings);
      case '@initDuration':
        return settings.isRestored ? null : one.initMs;
      case '@memorySize':
        return settings.memoryMb * 1_000_000;
      case '@maxMemoryUsed':
        return one.maxMemoryMb * 1_000_000;
      default:
        return null;
    }
  }
}

/** The lines that one invocation writes in the plain text format, in order of time. */
export function* textEvents(group: LogGroup, stream: string, one: Invocation): Generator<LogEvent> {
  const { memoryMb, runtime, snapStart } = group.target.latest.settings;
  const isRestored = snapStart === 'PublishedVersions' && one.version !== '$LATEST';
  const settings = { memoryMb, runtime: runtime ?? 'provided', isRestored };
  const event = (kind: Kind, at: number) => new TextEvent(group, stream, at, kind, one, settings);
  const endedAt = one.at + Math.round(one.durationMs);
  if (one.initMs !== null && !isRestored) yield event('INIT_START', one.at - Math.round(one.initMs));
  yield event('START', one.at);
  if (one.error) yield event('ERROR', endedAt);
  yield event('END', endedAt);
  yield event('REPORT', endedAt);
}
