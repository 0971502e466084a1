import type { SimulatedService } from '../service';
import { deleteRetentionPolicy, describeLogGroups, putRetentionPolicy } from './describe-log-groups';
import { filterLogEvents } from './filter-log-events';
import { describeQueries, getQueryResults, stopQuery } from './queries';
import { startQuery } from './start-query';

/** Amazon CloudWatch Logs, AWS JSON 1.1: the logs of functions, and Logs Insights over them. */
export const logs: SimulatedService = {
  name: 'logs',
  signingName: 'logs',
  targetPrefix: 'Logs_20140328',
  operations: {
    DeleteRetentionPolicy: deleteRetentionPolicy,
    DescribeLogGroups: describeLogGroups,
    DescribeQueries: describeQueries,
    FilterLogEvents: filterLogEvents,
    GetQueryResults: getQueryResults,
    PutRetentionPolicy: putRetentionPolicy,
    StartQuery: startQuery,
    StopQuery: stopQuery,
  },
  limits: [
    { name: 'StartQuery', burst: 10, perSecond: 10, operations: ['StartQuery'] },
    { name: 'GetQueryResults', burst: 10, perSecond: 10, operations: ['GetQueryResults'] },
    { name: 'rest', burst: 10, perSecond: 10, operations: 'rest' },
  ],
  throttleError: { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 },
};
