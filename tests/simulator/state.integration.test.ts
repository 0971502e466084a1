import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  GetProvisionedConcurrencyConfigCommand,
  LambdaClient,
  PutProvisionedConcurrencyConfigCommand,
} from '@aws-sdk/client-lambda';
import { afterAll, describe, expect, it } from 'vitest';
import { startSimulator as startProcess } from '@/scripts/start/start-simulator.mjs';
import { startSimulator } from '@/server/simulator/start-simulator';
import { credentialsOf } from './wire-client';

const target = { FunctionName: 'cora-prod-module-access-auth', Qualifier: 'live' };

function lambda(endpoint: string): LambdaClient {
  return new LambdaClient({ endpoint, region: 'us-east-1', credentials: credentialsOf('111122223333') });
}

const put = (endpoint: string, environments: number) =>
  lambda(endpoint).send(
    new PutProvisionedConcurrencyConfigCommand({ ...target, ProvisionedConcurrentExecutions: environments }),
  );

async function requested(endpoint: string) {
  const config = await lambda(endpoint).send(new GetProvisionedConcurrencyConfigCommand(target));
  return config.RequestedProvisionedConcurrentExecutions;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newStateFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'trimtab-state-'));
  folders.push(folder);
  return path.join(folder, 'simulator.state');
}

describe('the state of the simulator', () => {
  it('outlives a kill', async () => {
    const file = newStateFile();
    const estate = ['--estate', 'samples', '--state', file];
    const first = await startProcess(process.env, estate);
    await put(first.url, 7);
    // The write was answered; one more call makes sure that what follows an answer is done as well.
    expect(await requested(first.url)).toBe(7);
    first.child.kill('SIGKILL');
    await first.exited;
    const second = await startProcess(process.env, estate);
    try {
      expect(await requested(second.url)).toBe(7);
    } finally {
      await second.stop();
    }
  });

  it('is restored with its clock, and only for the same options', async () => {
    const stateFile = newStateFile();
    const options = { estate: 'samples', stateFile, startAt: new Date('2026-11-20T09:00:00Z') } as const;
    const first = await startSimulator(options);
    expect(first.stateWords).toContain('is new');
    await put(first.url, 9);
    await fetch(`${first.controlUrl}/clock/advance`, { method: 'POST', body: '{"seconds":90}' });
    await first.stop();
    const second = await startSimulator(options);
    expect(second.stateWords).toContain('was restored');
    expect(await requested(second.url)).toBe(9);
    const clock = await (await fetch(`${second.controlUrl}/clock`)).json();
    expect(clock).toEqual({ now: '2026-11-20T09:01:30.000Z', running: false });
    await second.stop();
    const other = await startSimulator({ ...options, seed: 2 });
    expect(other.stateWords).toContain('other options');
    expect(await requested(other.url)).not.toBe(9);
    await other.stop();
  });

  it('starts anew from a damaged file', async () => {
    const stateFile = newStateFile();
    writeFileSync(stateFile, 'not what was written');
    const simulator = await startSimulator({ estate: 'empty', stateFile });
    expect(simulator.stateWords).toContain("can't be read");
    await simulator.stop();
    const again = await startSimulator({ estate: 'empty', stateFile });
    expect(again.stateWords).toContain('was restored');
    await again.stop();
  });
});
