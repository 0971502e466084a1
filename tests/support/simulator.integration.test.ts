import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type TestSimulator } from './simulator';

describe('startSimulator', () => {
  let simulator: TestSimulator;

  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'empty', startAt: new Date('2026-11-20T09:00:00Z') });
  });

  afterAll(async () => {
    await simulator.stop();
  });

  it('moves the clock', async () => {
    expect(await simulator.advance(90)).toEqual(new Date('2026-11-20T09:01:30Z'));
    expect(await simulator.now()).toEqual(new Date('2026-11-20T09:01:30Z'));
  });

  it('counts calls since the last reset', async () => {
    await fetch(simulator.url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    });
    expect(await simulator.countCalls('GetCallerIdentity')).toBe(1);
    expect((await simulator.calls('GetCallerIdentity')).length).toBe(1);
    await simulator.resetCalls();
    expect(await simulator.countCalls('GetCallerIdentity')).toBe(0);
  });

  it('refuses a fault the simulator does not know, in its own words', async () => {
    const fault = { kind: 'delay', delayMs: 1, flavour: 'sour' } as const;
    await expect(simulator.fault(fault)).rejects.toThrow('flavour is not a member of a fault');
  });
});
