import { between, requireAll } from '../constraints';
import { number, text, texts } from '../input';
import type { Operation } from '../service';
import { tokenPage } from '../token-page';
import { invalidParameter } from './errors';
import { pointerOf } from './events/event-row';
import type { LogEvent } from './events/log-event';
import { readEvents } from './events/read-events';
import { requireGroup } from './find-groups';

const mostEvents = 10_000;

/** A filter pattern of terms: plain ones must all occur, those with ? at least one, those with - none. */
function toTest(pattern: string): (message: string) => boolean {
  if (/^\s*[[{%]/.test(pattern)) {
    throw invalidParameter(
      'Only filter patterns of terms are simulated, not JSON, list or regular expression ones.',
    );
  }
  const terms = [...pattern.matchAll(/([-?]?)(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].map((match) => ({
    sign: match[1],
    term: match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '',
  }));
  const of = (sign: string) => terms.filter((one) => one.sign === sign).map((one) => one.term);
  const [all, any, none] = [of(''), of('?'), of('-')];
  return (message) =>
    all.every((term) => message.includes(term)) &&
    (any.length === 0 || any.some((term) => message.includes(term))) &&
    none.every((term) => !message.includes(term));
}

function view(event: LogEvent) {
  return {
    logStreamName: event.stream,
    timestamp: event.at,
    message: event.message(),
    ingestionTime: event.at + 1200,
    eventId: pointerOf(event),
  };
}

/** Events of one log group in order of time, by streams and terms. */
export const filterLogEvents: Operation = {
  handle(input, call) {
    const limit = number(input, 'limit');
    requireAll([between(limit, 'limit', 1, mostEvents)]);
    const group = requireGroup(call, text(input, 'logGroupName') ?? text(input, 'logGroupIdentifier'));
    const [streams, prefix] = [
      new Set(texts(input, 'logStreamNames')),
      text(input, 'logStreamNamePrefix') ?? '',
    ];
    const matches = toTest(text(input, 'filterPattern') ?? '');
    const window = {
      from: number(input, 'startTime') ?? 0,
      to: number(input, 'endTime') ?? call.now,
      now: call.now,
    };
    const from = Math.max(window.from, group.createdAt);
    const found = [...readEvents(call.world, call.state, group, { ...window, from })]
      .filter((event) => streams.size === 0 || streams.has(event.stream))
      .filter((event) => event.stream.startsWith(prefix))
      .filter((event) => matches(event.message()))
      .sort((left, right) => left.at - right.at);
    const page = tokenPage(
      found,
      (event) => event.key,
      limit ?? mostEvents,
      text(input, 'nextToken'),
      () => {
        return invalidParameter('The specified nextToken is invalid.');
      },
    );
    return {
      events: page.items.map(view),
      searchedLogStreams: [],
      ...(page.token === null ? {} : { nextToken: page.token }),
    };
  },
};
