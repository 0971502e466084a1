const of = 'TestCloudWatchLogsInsightsQueries';

/** Names of the CloudWatch Logs recordings, all of which are replayed. */
export const replayedLogs = {
  start: `${of}::test_start_query_basic`,
  notFound: `${of}::test_start_query_log_group_not_found`,
  describe: `${of}::test_describe_queries`,
  byStatus: `${of}::test_describe_queries_with_status_filter`,
} as const;
