import { atMost, between, present, requireAll } from '../constraints';
import { AwsError } from '../errors';
import { number, text } from '../input';
import type { Operation } from '../service';
import { invalidParameter } from './errors';
import { queriedGroups } from './find-groups';
import { compileQuery } from './language/run-query';
import { isUnderWay } from './query-status';

const mostAtOnce = 100;
const keptQueries = 1000;
const longestQuery = 10_000;
const defaultLimit = 10_000;
/** A query takes about a second, and longer the more groups it reads. */
const baseMs = 1200;
const groupMs = 60;

function requireLanguage(language: string | undefined): void {
  if (language === undefined || language === 'CWLI') return;
  throw invalidParameter(`The query language ${language} is not simulated. Use CWLI.`);
}

/** Starts a query of the Logs Insights language; the answer comes before anything is read. */
export const startQuery: Operation = {
  handle(input, call) {
    const [start, end] = [number(input, 'startTime'), number(input, 'endTime')];
    const [source, limit] = [text(input, 'queryString'), number(input, 'limit')];
    requireAll([
      present(start, 'startTime'),
      present(end, 'endTime'),
      present(source, 'queryString'),
      atMost(source, 'queryString', longestQuery),
      between(start, 'startTime', 0),
      between(end, 'endTime', 0),
      between(limit, 'limit', 1, defaultLimit),
    ]);
    requireLanguage(text(input, 'queryLanguage'));
    const groups = queriedGroups(input, call);
    if ((start ?? 0) > (end ?? 0)) throw invalidParameter('The end time must not be before the start time.');
    const { logs } = call.state;
    compileQuery(source ?? '', limit ?? defaultLimit);
    if (logs.queries.filter((query) => isUnderWay(query, call.now)).length >= mostAtOnce) {
      throw new AwsError(
        'LimitExceededException',
        `Account maximum query concurrency limit of [${mostAtOnce}] reached.`,
      );
    }
    const query = {
      id: call.world.nextUuid(),
      text: source ?? '',
      groups: groups.map((group) => group.name),
      from: (start ?? 0) * 1000,
      to: (end ?? 0) * 1000 + 999,
      limit: limit ?? defaultLimit,
      createdAt: call.now,
      endsAt: call.now + baseMs + groupMs * groups.length,
      stoppedAt: null,
    };
    logs.queries = [...logs.queries, query].slice(-keptQueries);
    return { queryId: query.id };
  },
};
