import { between, present, requireAll } from '../constraints';
import { AwsError } from '../errors';
import { type Input, number, text } from '../input';
import type { CallContext, Operation } from '../service';
import { invalidParameter } from './errors';
import { foundBy } from './query-results';
import { isUnderWay, statusOf } from './query-status';
import type { LogQuery } from './state';

const nothingYet = {
  recordsMatched: 0,
  recordsScanned: 0,
  estimatedRecordsSkipped: 0,
  bytesScanned: 0,
  estimatedBytesSkipped: 0,
  logGroupsScanned: 0,
};

function requireQuery(input: Input, call: CallContext): LogQuery {
  const id = text(input, 'queryId');
  requireAll([present(id, 'queryId')]);
  const found = call.state.logs.queries.find((query) => query.id === id);
  if (found) return found;
  throw new AwsError('ResourceNotFoundException', `Query with ID: ${id} does not exist`);
}

/** The status of a query, and its results once it is complete. */
export const getQueryResults: Operation = {
  handle(input, call) {
    const query = requireQuery(input, call);
    const status = statusOf(query, call.now);
    const found = status === 'Complete' ? foundBy(query, call) : { results: [], statistics: nothingYet };
    return { queryLanguage: 'CWLI', ...found, status };
  },
};

/** Stops a query that is under way. */
export const stopQuery: Operation = {
  handle(input, call) {
    const query = requireQuery(input, call);
    if (!isUnderWay(query, call.now)) {
      throw invalidParameter(`Provided query with ID ${query.id} has ended, and can not be stopped.`);
    }
    const { logs } = call.state;
    const stopped = { ...query, stoppedAt: call.now };
    logs.queries = logs.queries.map((one) => (one.id === query.id ? stopped : one));
    return { success: true };
  },
};

function queryView(query: LogQuery, now: number) {
  const sources = query.groups.map((name) => `"${name}"`).join(', ');
  return {
    queryLanguage: 'CWLI',
    queryId: query.id,
    queryString: `SOURCE ${sources} START=${query.from} END=${query.to} | ${query.text}`,
    status: statusOf(query, now),
    createTime: query.createdAt,
    logGroupName: query.groups[0],
  };
}

/** The queries of late, newest first, by status and log group. */
export const describeQueries: Operation = {
  handle(input, call) {
    const [status, group] = [text(input, 'status'), text(input, 'logGroupName')];
    const most = number(input, 'maxResults');
    requireAll([between(most, 'maxResults', 1, 1000)]);
    const found = call.state.logs.queries
      .filter((query) => status === undefined || statusOf(query, call.now) === status)
      .filter((query) => group === undefined || query.groups.includes(group))
      .toReversed()
      .slice(0, most ?? 1000);
    return { queries: found.map((query) => queryView(query, call.now)) };
  },
};
