import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { systemClock } from '../clock';
import type { AwsAccess, AwsScope } from './access';
import { putProvisionedConcurrency } from './lambda/write-provisioned-concurrency';

const scope: AwsScope = {
  accountId: '111122223333',
  region: 'us-east-1',
  roleArn: null,
  externalId: null,
};
let silent: Server;
let access: AwsAccess;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Takes every request and answers none; the time a call may take passes as it arrives.
  silent = createServer(() => vi.advanceTimersByTime(20_000)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const credentials = { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'simulated' };
  access = { endpoint: `http://127.0.0.1:${port}`, credentials, clock: systemClock };
});
afterEach(() => {
  vi.useRealTimers();
  silent.closeAllConnections();
  silent.close();
});

it('gives a call up that AWS took and never answers', async () => {
  await expect(putProvisionedConcurrency(access, scope, 'fn', 'live', 3)).rejects.toMatchObject({
    kind: 'unreachable',
  });
});
