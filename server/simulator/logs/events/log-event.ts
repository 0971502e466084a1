import type { LogGroup } from './log-group';

/** One line of a log. Times are milliseconds since 1970. */
export interface LogEvent {
  readonly at: number;
  readonly stream: string;
  readonly group: LogGroup;
  /** Tells it from every other event of its group. */
  readonly key: string;
  /** Fields that Logs Insights finds in it, by name; numbers as it prints them are made later. */
  field(name: string): string | number | null;
  message(): string;
  /** Bytes of the message, more or less, without making it. */
  readonly bytes: number;
}
