import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../clock';
import type { AwsAccess } from '../access';
import { gatewayOf } from '../client-factory';
import { runLogsQuery } from './run-logs-query';

const mb = 1024 ** 2;
const scope = { accountId: '111122223333', region: 'us-east-1', roleArn: null, externalId: null };
const query = {
  groups: ['/aws/lambda/api'],
  start: new Date('2026-11-19T00:00:00Z'),
  end: new Date('2026-11-20T00:00:00Z'),
  text: 'stats count(*)',
  expectedBytes: 40 * mb,
};
/** What Logs Insights says of the query that ended, beside its rows. */
let statistics: object | undefined;
let logs: Server;
let access: AwsAccess;

beforeAll(async () => {
  logs = createServer((request, response) => {
    const isStart = request.headers['x-amz-target']?.toString().endsWith('.StartQuery');
    const results = [[{ field: 'requests', value: '7' }]];
    const answer = isStart ? { queryId: 'one' } : { status: 'Complete', results, statistics };
    response.setHeader('content-type', 'application/x-amz-json-1.1').end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(logs, 'listening');
  const address = logs.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  access = {
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    clock: systemClock,
  };
});
afterAll(() => {
  logs.closeAllConnections();
  logs.close();
});

async function countedMb() {
  const { rows, bytesScanned } = await runLogsQuery(access, scope, query);
  expect(rows).toEqual([{ requests: '7' }]);
  const counts = gatewayOf(access).usage.drain();
  const units = counts
    .filter(({ operation }) => operation === 'logs:StartQuery')
    .reduce((sum, count) => sum + count.units, 0);
  return { units, bytesScanned };
}

it('counts what a query scanned in place of what it was expected to', async () => {
  statistics = { bytesScanned: 55 * mb };
  expect(await countedMb()).toEqual({ units: 55, bytesScanned: 55 * mb });
});

it('leaves the expected counted where AWS does not say what was scanned', async () => {
  statistics = undefined;
  expect(await countedMb()).toEqual({ units: 40, bytesScanned: 40 * mb });
});
