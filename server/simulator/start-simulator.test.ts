import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from './start-simulator';

describe('the simulator over HTTP', () => {
  let simulator: RunningSimulator;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'empty' });
  });
  afterAll(() => simulator.stop());

  it('tells the SDK whose credentials it used', async () => {
    const client = new STSClient({
      endpoint: simulator.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'SIMULATED444455556666', secretAccessKey: 'any' },
    });
    const identity = await client.send(new GetCallerIdentityCommand({}));
    expect(identity.Account).toBe('444455556666');
    expect(identity.Arn).toBe('arn:aws:iam::444455556666:user/simulated');
  });
});
