import type { Row, Value } from '../language/values';
import type { LogEvent } from './log-event';

/** A pointer that GetLogRecord-like calls would take: which event of which group. */
export function pointerOf(event: LogEvent): string {
  return Buffer.from(`${event.group.name}/${event.key}`).toString('base64url');
}

/** A log event as the query language sees it. */
export class EventRow implements Row {
  constructor(readonly event: LogEvent) {}

  get(name: string): Value {
    const { event } = this;
    switch (name) {
      case '@timestamp':
      case '@ingestionTime':
        return new Date(name === '@timestamp' ? event.at : event.at + 1200);
      case '@message':
        return event.message();
      case '@logStream':
        return event.stream;
      case '@log':
        return event.group.arn.split(':').slice(4).join(':').replace(':log-group', '');
      case '@ptr':
        return pointerOf(event);
      default:
        return event.field(name);
    }
  }
}
