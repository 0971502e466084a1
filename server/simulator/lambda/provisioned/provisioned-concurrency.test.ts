import {
  CreateAliasCommand,
  CreateFunctionCommand,
  DeleteAliasCommand,
  GetFunctionCommand,
  GetProvisionedConcurrencyConfigCommand,
  LambdaClient,
  PublishVersionCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../../start-simulator';

const start = new Date('2026-11-20T09:00:00Z');
const live = { FunctionName: 'pricing', Qualifier: 'live' };

describe('provisioned concurrency', () => {
  let simulator: RunningSimulator;
  let lambda: LambdaClient;

  async function advance(seconds: number): Promise<void> {
    const body = JSON.stringify({ seconds });
    await fetch(`${simulator.controlUrl}/clock/advance`, { method: 'POST', body });
  }

  beforeEach(async () => {
    simulator = await startSimulator({ estate: 'empty', startAt: start, provisioningSeconds: 40 });
    lambda = new LambdaClient({
      endpoint: simulator.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
    });
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName: 'pricing',
        Role: 'arn:aws:iam::111122223333:role/pricing',
        Runtime: 'python3.13',
        Handler: 'app.handler',
        Code: { S3Bucket: 'builds', S3Key: 'pricing.zip' },
      }),
    );
    await advance(10);
    await lambda.send(new PublishVersionCommand({ FunctionName: 'pricing' }));
    await lambda.send(
      new CreateAliasCommand({ FunctionName: 'pricing', Name: 'live', FunctionVersion: '1' }),
    );
  });
  afterEach(() => simulator.stop());

  const put = (count: number) =>
    lambda.send(
      new PutProvisionedConcurrencyConfigCommand({ ...live, ProvisionedConcurrentExecutions: count }),
    );
  const get = () => lambda.send(new GetProvisionedConcurrencyConfigCommand(live));

  it('is in progress with nothing allocated until all is ready', async () => {
    expect(await put(5)).toMatchObject({
      Status: 'IN_PROGRESS',
      AllocatedProvisionedConcurrentExecutions: 0,
    });
    await advance(39);
    expect(await get()).toMatchObject({ Status: 'IN_PROGRESS', AvailableProvisionedConcurrentExecutions: 0 });
    await advance(1);
    expect(await get()).toMatchObject({
      Status: 'READY',
      RequestedProvisionedConcurrentExecutions: 5,
      AllocatedProvisionedConcurrentExecutions: 5,
      AvailableProvisionedConcurrentExecutions: 5,
    });
  });

  it('keeps the old environments in force while a re-pointed alias moves', async () => {
    await put(5);
    await advance(40);
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'pricing', MemorySize: 512 }));
    await advance(10);
    await lambda.send(new PublishVersionCommand({ FunctionName: 'pricing' }));
    await lambda.send(
      new UpdateAliasCommand({ FunctionName: 'pricing', Name: 'live', FunctionVersion: '2' }),
    );
    expect(await get()).toMatchObject({ Status: 'IN_PROGRESS', AllocatedProvisionedConcurrentExecutions: 5 });
    await advance(40);
    expect(await get()).toMatchObject({ Status: 'READY', AllocatedProvisionedConcurrentExecutions: 5 });
  });

  it('goes with its alias', async () => {
    await put(5);
    await lambda.send(new DeleteAliasCommand({ FunctionName: 'pricing', Name: 'live' }));
    await expect(get()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Cannot find alias arn: arn:aws:lambda:eu-west-1:111122223333:function:pricing:live',
    });
  });

  it('shows a function as pending, then active', async () => {
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'pricing', Timeout: 9 }));
    const during = await lambda.send(new GetFunctionCommand({ FunctionName: 'pricing' }));
    expect(during.Configuration).toMatchObject({ State: 'Active', LastUpdateStatus: 'InProgress' });
    await advance(3);
    const after = await lambda.send(new GetFunctionCommand({ FunctionName: 'pricing' }));
    expect(after.Configuration).toMatchObject({ LastUpdateStatus: 'Successful', Timeout: 9 });
    expect(after.Configuration?.RevisionId).not.toBe(during.Configuration?.RevisionId);
  });
});
