import { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type TestSimulator } from '../../support/simulator';
import { credentialsOf, KeepingHandler } from '../wire-client';
import { account, localised, region } from './expected-answer';
import { differences } from './likeness';
import { absentNote, readRecordings, recordingsPresent } from './recordings';
import { replayedLogs } from './replayed-logs';

const recordings = readRecordings('logs-test_logs_queries.snapshot.json');
const group = '/aws/lambda/valuation-platform-prod-api';
const window = { startTime: 1_763_600_000, endTime: 1_763_610_000 };

describe('recorded: CloudWatch Logs', () => {
  let simulator: TestSimulator;
  let logs: CloudWatchLogs;
  const kept = new KeepingHandler();

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-20T09:00:00Z') });
    logs = new CloudWatchLogs({
      endpoint: simulator.url,
      region,
      credentials: credentialsOf(account),
      requestHandler: kept,
    });
  });
  afterAll(() => simulator.stop());

  const start = (logGroupName: string) =>
    logs.startQuery({ logGroupName, ...window, queryString: 'fields @message' });

  /** Where the last answer differs from the recorded one; words that stand for a moment or a request may be any. */
  function lastDifferences(name: string, label: string) {
    const recorded = JSON.stringify(localised(recordings.get(name)?.[label]))
      .replace('"create-time"', '"<create-time>"')
      .replace(/Request ID: [0-9a-f-]+/, 'Request ID: <request>')
      .replace(/START=.*000 END=.*999/, 'START=<from>000 END=<to>999');
    const { ResponseMetadata: metadata, Error: error, ...body } = JSON.parse(recorded);
    const answer = kept.last;
    const { __type, message, ...members } = JSON.parse(answer?.body ?? '{}');
    const actual = error ? { Error: { Code: __type, Message: message }, ...members } : members;
    const wanted = error ? { Error: error, ...body } : body;
    expect(answer?.status).toBe(metadata.HTTPStatusCode);
    return differences(actual, wanted, label, new Map());
  }

  it.skipIf(!recordingsPresent)(`${replayedLogs.start}${absentNote}`, async () => {
    await start(group);
    expect(lastDifferences(replayedLogs.start, 'start-query')).toEqual([]);
  });

  it.skipIf(!recordingsPresent)(`${replayedLogs.notFound}${absentNote}`, async () => {
    await expect(start('not-there')).rejects.toThrow();
    expect(lastDifferences(replayedLogs.notFound, 'error-log-group-not-found')).toEqual([]);
  });

  it.skipIf(!recordingsPresent)(`${replayedLogs.describe}${absentNote}`, async () => {
    const { queryId } = await start('/aws/lambda/sentiment-prod-analysis');
    await logs.describeQueries({ logGroupName: '/aws/lambda/sentiment-prod-analysis' });
    expect(lastDifferences(replayedLogs.describe, 'describe-queries')).toEqual([]);
    await logs.stopQuery({ queryId });
  });

  it.skipIf(!recordingsPresent)(`${replayedLogs.byStatus}${absentNote}`, async () => {
    const logGroupName = '/aws/lambda/llm-backend-prod-api';
    await start(logGroupName);
    await simulator.advance(5);
    await logs.describeQueries({ logGroupName, status: 'Complete' });
    expect(lastDifferences(replayedLogs.byStatus, 'describe-queries-complete')).toEqual([]);
    await logs.describeQueries({ logGroupName, status: 'Scheduled' });
    expect(lastDifferences(replayedLogs.byStatus, 'describe-queries-scheduled')).toEqual([]);
  });

  it.skipIf(!recordingsPresent)(`replays every recording${absentNote}`, () => {
    expect(new Set(recordings.keys())).toEqual(new Set(Object.values(replayedLogs)));
  });
});
