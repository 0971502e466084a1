import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CloudWatchLogsClient,
  GetQueryResultsCommand,
  type GetQueryResultsCommandOutput,
  StartQueryCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { AwsAccess, AwsScope } from '../access';
import { callMode, chargedFor, inBackground } from '../call-mode';
import { gatewayOf, logsClient } from '../client-factory';
import { AwsError } from '../errors';

/** One query of Logs Insights over log groups and a window, `end` not belonging to it. */
export interface LogsQuery {
  readonly groups: readonly string[];
  readonly start: Date;
  readonly end: Date;
  readonly text: string;
  /** What it is expected to scan; it is held against the caps before it is sent. */
  readonly expectedBytes: number;
}

export interface LogsAnswer {
  /** By the names of the fields; what is absent is not in a row. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** The expected, where AWS does not say. */
  readonly bytesScanned: number;
}

/** How many log groups one query takes. */
export const groupsPerQuery = 50;

const mb = 1024 ** 2;
const firstWaitMs = 500;
const longestWaitMs = 5000;
/** A query that has not ended by then is stopped. */
const givenUpMs = 5 * 60_000;

/**
 * Starts a query, waits for its end and answers its rows. What it scanned is charged by the byte, so the expected is
 * counted before it is sent and set right afterwards, in whole MB. Throws when it fails, or has not ended in 5 minutes.
 */
export async function runLogsQuery(
  access: AwsAccess,
  scope: AwsScope,
  query: LogsQuery,
): Promise<LogsAnswer> {
  const client = logsClient(access, scope);
  const expectedMb = toMb(query.expectedBytes);
  const { queryId } = await chargedFor(expectedMb, () =>
    client.send(
      new StartQueryCommand({
        logGroupNames: [...query.groups],
        startTime: Math.floor(query.start.getTime() / 1000),
        // AWS takes both ends as belonging to it.
        endTime: Math.floor(query.end.getTime() / 1000) - 1,
        queryString: query.text,
      }),
    ),
  );
  const ended = await waitForEnd(client, queryId, scope);
  // Where AWS does not say, what was counted before stands: given back, it would be spent twice.
  const bytesScanned = ended.statistics?.bytesScanned ?? query.expectedBytes;
  gatewayOf(access).usage.record({
    day: access.clock.now().toISOString().slice(0, 10),
    accountId: scope.accountId,
    region: scope.region,
    operation: 'logs:StartQuery',
    calls: 0,
    units: toMb(bytesScanned) - expectedMb,
    throttled: false,
  });
  const rows = (ended.results ?? []).map((row) =>
    Object.fromEntries(
      row.flatMap(({ field, value }) => (field && value !== undefined ? [[field, value]] : [])),
    ),
  );
  return { rows, bytesScanned };
}

async function waitForEnd(
  client: CloudWatchLogsClient,
  queryId: string | undefined,
  scope: AwsScope,
): Promise<GetQueryResultsCommandOutput> {
  const { signal } = callMode();
  let [waited, wait] = [0, firstWaitMs];
  try {
    for (;;) {
      const answer = await client.send(new GetQueryResultsCommand({ queryId }));
      if (answer.status === 'Complete') return answer;
      if (answer.status !== 'Scheduled' && answer.status !== 'Running') throw failed(scope, answer.status);
      if (waited >= givenUpMs) throw failed(scope, 'Timeout');
      await sleep(wait, undefined, signal ? { signal } : {});
      waited += wait;
      wait = Math.min(longestWaitMs, wait * 1.5);
    }
  } catch (error) {
    // What nobody waits for any longer would go on scanning, for money.
    await inBackground(null, () => client.send(new StopQueryCommand({ queryId }))).catch(() => undefined);
    signal?.throwIfAborted();
    throw error;
  }
}

function failed({ accountId, region, roleArn }: AwsScope, status: string | undefined): AwsError {
  return new AwsError({
    kind: 'service',
    code: `Query${status ?? 'Unknown'}`,
    message: `A query of Logs Insights ended as ${status ?? 'Unknown'}`,
    operation: 'logs:GetQueryResults',
    scope: { accountId, region, roleArn },
    awsRequestId: null,
    status: 200,
  });
}

function toMb(bytes: number): number {
  return Math.ceil(bytes / mb);
}
