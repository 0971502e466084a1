import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  DescribeQueriesCommand,
  FilterLogEventsCommand,
  GetQueryResultsCommand,
  PutRetentionPolicyCommand,
  StartQueryCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';

const text = '/aws/lambda/valuation-platform-prod-api';
const json = '/aws/lambda/cora-prod-module-kb-queries';
const provisioned = '/aws/lambda/cora-prod-module-chat-messages';
const hours = { from: '2026-11-19T08:00:00Z', to: '2026-11-19T11:59:59Z' };

describe('CloudWatch Logs', () => {
  let simulator: RunningSimulator;
  let client: CloudWatchLogsClient;
  const seconds = (iso: string) => Date.parse(iso) / 1000;
  const credentials = { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' };

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-20T09:00:00Z') });
    await fetch(`${simulator.controlUrl}/throttling`, { method: 'PUT', body: '{"enabled":false}' });
    client = new CloudWatchLogsClient({
      endpoint: simulator.url,
      region: 'us-east-1',
      credentials,
      maxAttempts: 1,
    });
  });
  afterAll(() => simulator.stop());

  async function start(queryString: string, group = text, window = hours) {
    const { queryId } = await client.send(
      new StartQueryCommand({
        logGroupName: group,
        startTime: seconds(window.from),
        endTime: seconds(window.to),
        queryString,
      }),
    );
    return queryId;
  }

  async function ask(queryString: string, group = text, window = hours) {
    const queryId = await start(queryString, group, window);
    await fetch(`${simulator.controlUrl}/clock/advance`, { method: 'POST', body: '{"seconds":5}' });
    const answer = await client.send(new GetQueryResultsCommand({ queryId }));
    const rows = (answer.results ?? []).map((row) =>
      Object.fromEntries(row.map(({ field, value }) => [field ?? '', value])),
    );
    return { ...answer, rows };
  }

  async function metric(name: string, functionName: string) {
    const watch = new CloudWatchClient({ endpoint: simulator.url, region: 'us-east-1', credentials });
    const { Datapoints } = await watch.send(
      new GetMetricStatisticsCommand({
        Namespace: 'AWS/Lambda',
        MetricName: name,
        Dimensions: [{ Name: 'FunctionName', Value: functionName }],
        StartTime: new Date(hours.from),
        EndTime: new Date('2026-11-19T12:00:00Z'),
        Period: 14_400,
        Statistics: ['Sum', 'Maximum'],
      }),
    );
    return Datapoints?.[0];
  }

  it('lists the groups of functions that were called', async () => {
    const { logGroups } = await client.send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: '/aws/lambda/valuation-platform-prod' }),
    );
    expect(logGroups?.map((group) => group.logGroupName)).toContain(text);
    await client.send(
      new PutRetentionPolicyCommand({ logGroupName: logGroups?.[1]?.logGroupName, retentionInDays: 30 }),
    );
    const again = await client.send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroups?.[1]?.logGroupName }),
    );
    expect(again.logGroups?.[0]?.retentionInDays).toBe(30);
  });

  it('counts what the metrics count', async () => {
    const { rows, statistics } = await ask(
      `filter @type = "REPORT"
       | stats count(*) as invocations, count(@initDuration) as coldStarts, sum(@duration) as ms, max(@duration) as longest,
               pct(@duration, 50) as p50, pct(@duration, 95) as p95, max(@maxMemoryUsed/1000/1000) as maxMB`,
    );
    const [invocations, duration] = [
      await metric('Invocations', 'valuation-platform-prod-api'),
      await metric('Duration', 'valuation-platform-prod-api'),
    ];
    const [row] = rows;
    // Invocations that began before the end report after it, and the other way round.
    expect(Math.abs(Number(row?.invocations) - (invocations?.Sum ?? 0))).toBeLessThanOrEqual(2);
    expect(Number(row?.coldStarts)).toBeGreaterThan(0);
    expect(Number(row?.ms) / (duration?.Sum ?? 1)).toBeCloseTo(1, 2);
    expect(Number(row?.p50)).toBeLessThanOrEqual(Number(row?.p95));
    expect(statistics?.recordsMatched).toBe(Number(row?.invocations));
    expect(statistics?.bytesScanned).toBeGreaterThan(100_000);
  });

  it('answers the common cold-start queries', async () => {
    const byHour = await ask(
      'filter @type = "REPORT" | stats count(*) as n, pct(@initDuration,99) as p99 by bin(1h) | sort n desc | limit 3',
    );
    expect(byHour.rows).toHaveLength(3);
    expect(Object.keys(byHour.rows[0] ?? {})[0]).toBe('bin(1h)');
    expect(byHour.rows[0]?.['bin(1h)']).toMatch(/^2026-11-19 \d\d:00:00\.000$/);
    const byStart = await ask(
      'filter @type="REPORT" | fields greatest(@initDuration,0)+@duration as total, ispresent(@initDuration) as coldStart | stats count(*) as n, pct(total,95) as p95, max(total) as max by coldStart | sort coldStart',
    );
    expect(byStart.rows.map((row) => row.coldStart)).toEqual(['0', '1']);
    expect(Number(byStart.rows[1]?.p95)).toBeGreaterThan(Number(byStart.rows[0]?.p95));
  });

  it('finds the members of JSON events', async () => {
    const cold = await ask(
      'filter type = "platform.report" and ispresent(record.metrics.initDurationMs) | stats count(*) as coldStarts, avg(record.metrics.initDurationMs) as ms',
      json,
    );
    expect(Number(cold.rows[0]?.coldStarts)).toBeGreaterThan(0);
    const starts = await ask('filter type = "platform.start" | stats count(*) as n', json);
    expect(
      Math.abs(
        Number(starts.rows[0]?.n) - ((await metric('Invocations', 'cora-prod-module-kb-queries'))?.Sum ?? 0),
      ),
    ).toBeLessThanOrEqual(2);
  });

  it('tells of the init phase of provisioned environments', async () => {
    const { rows } = await ask(
      'filter type = "platform.initReport" | stats count(*) as n, max(record.metrics.durationMs) as ms by record.initializationType',
      provisioned,
      { from: '2026-09-14T08:00:00Z', to: '2026-09-14T10:00:00Z' },
    );
    expect(rows[0]?.['record.initializationType']).toBe('provisioned-concurrency');
    expect(Number(rows[0]?.ms)).toBeGreaterThan(100);
  });

  it('reports a restore in place of INIT where SnapStart is on', async () => {
    const ireland = new CloudWatchLogsClient({
      endpoint: simulator.url,
      region: 'eu-west-1',
      credentials,
      maxAttempts: 1,
    });
    const { queryId } = await ireland.send(
      new StartQueryCommand({
        logGroupName: '/aws/lambda/placement-platform-prod-api',
        startTime: seconds('2026-11-18T00:00:00Z'),
        endTime: seconds(hours.to),
        queryString: `filter @type = "REPORT" | parse @message /Restore Duration: (?<restoreMs>.*?) ms/
          | stats count(*) as n, count(restoreMs) as restored, count(@initDuration) as initialised`,
      }),
    );
    await fetch(`${simulator.controlUrl}/clock/advance`, { method: 'POST', body: '{"seconds":5}' });
    const { results } = await ireland.send(new GetQueryResultsCommand({ queryId }));
    const row = Object.fromEntries((results?.[0] ?? []).map(({ field, value }) => [field, Number(value)]));
    expect(row.restored).toBeGreaterThan(0);
    expect(row.restored).toBeLessThan(row.n ?? 0);
    expect(row.initialised).toBe(0);
  });

  it('shows time and message of the newest records, with a pointer, when nothing else is asked', async () => {
    const { rows } = await ask('filter @message like /^REPORT/ | limit 5');
    expect(rows).toHaveLength(5);
    expect(Object.keys(rows[0] ?? {})).toEqual(['@timestamp', '@message', '@ptr']);
    expect(rows[0]?.['@message']).toMatch(
      /^REPORT RequestId: [0-9a-f-]{36}\tDuration: \d+\.\d\d ms\tBilled Duration: \d+ ms/,
    );
    const times = rows.map((row) => row['@timestamp'] ?? '');
    expect(times).toEqual(times.toSorted().reverse());
  });

  it('parses lines by glob and by pattern', async () => {
    const { rows } = await ask(
      `filter @type = "REPORT"
       | parse @message "Billed Duration: * ms\tMemory Size: * MB" as billed, size
       | parse @message /Max Memory Used: (?<used>\\d+) MB/
       | fields billed - @billedDuration as off, used * 1000000 - @maxMemoryUsed as offUsed
       | stats max(off) as a, min(off) as b, max(offUsed) as c, count_distinct(size) as sizes`,
    );
    expect(rows).toEqual([{ a: '0', b: '0', c: '0', sizes: '1' }]);
  });

  it('removes duplicates, orders and displays', async () => {
    const { rows } = await ask(
      'fields @type, strlen(@message) as length | filter @type in ["START", "END"] | dedup @type | sort @type | display @type',
    );
    expect(rows.map((row) => row['@type'])).toEqual(['END', 'START']);
  });

  it('goes from scheduled over running to complete, and can be stopped', async () => {
    const queryId = await start('fields @message');
    const status = async () => (await client.send(new GetQueryResultsCommand({ queryId }))).status;
    const advance = (s: number) =>
      fetch(`${simulator.controlUrl}/clock/advance`, {
        method: 'POST',
        body: JSON.stringify({ seconds: s }),
      });
    expect(await status()).toBe('Scheduled');
    await advance(0.5);
    expect(await status()).toBe('Running');
    await advance(3);
    expect(await status()).toBe('Complete');
    await expect(client.send(new StopQueryCommand({ queryId }))).rejects.toThrow('has ended');
    const other = await start('fields @message');
    expect((await client.send(new StopQueryCommand({ queryId: other }))).success).toBe(true);
    const { queries } = await client.send(new DescribeQueriesCommand({ status: 'Cancelled' }));
    expect(queries?.map((query) => query.queryId)).toEqual([other]);
  });

  it('refuses malformed queries and says where', async () => {
    const refused = async (query: string) => {
      const error = await start(query).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      return error instanceof Error && 'queryCompileError' in error ? error : null;
    };
    const wrong = await refused('fields @message | fliter @type = "REPORT"');
    expect(wrong?.name).toBe('MalformedQueryException');
    expect(wrong?.queryCompileError).toMatchObject({ location: { startCharOffset: 18, endCharOffset: 24 } });
    for (const query of [
      '',
      'stats @duration',
      'stats count(*) by',
      'filter @type = ',
      'stats pct(@duration, 101)',
      'fields soundex(@message)',
      'stats count(*) by bin(5)',
      'limit 0',
      'filter @message like /(/',
      'fields @message § 1',
      `fields ${'('.repeat(3000)}1${')'.repeat(3000)}`,
      `filter ${'not '.repeat(2000)}@type`,
    ]) {
      expect((await refused(query))?.name, query).toBe('MalformedQueryException');
    }
  });

  it('refuses too many groups, groups that are not there, and too many queries at once', async () => {
    const query = { startTime: 0, endTime: 1, queryString: 'fields @message' };
    const logGroupNames = Array.from({ length: 51 }, (_, index) => `group-${index}`);
    await expect(client.send(new StartQueryCommand({ ...query, logGroupNames }))).rejects.toThrow('50');
    await expect(
      client.send(new StartQueryCommand({ ...query, logGroupName: 'none' })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    const started: unknown[] = [];
    for (let count = 0; count < 100; count += 1) started.push(await start('fields @message'));
    await expect(start('fields @message')).rejects.toMatchObject({ name: 'LimitExceededException' });
  });

  it('filters events by terms and pages', async () => {
    const range = {
      startTime: Date.parse('2026-11-19T10:00:00Z'),
      endTime: Date.parse('2026-11-19T11:00:00Z'),
    };
    const ask = (more: object) =>
      client.send(
        new FilterLogEventsCommand({
          logGroupName: text,
          ...range,
          filterPattern: '"REPORT RequestId"',
          ...more,
        }),
      );
    const all = (await ask({})).events ?? [];
    expect(all.length).toBeGreaterThan(10);
    const page = await ask({ limit: 4 });
    const next = await ask({ limit: 4, nextToken: page.nextToken });
    expect([...(page.events ?? []), ...(next.events ?? [])]).toEqual(all.slice(0, 8));
  });
});
