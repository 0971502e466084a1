import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startSimulator } from '@/scripts/start/start-simulator.mjs';
import { testEnvironment } from '@/scripts/test/test-environment.mjs';

const run = promisify(execFile);
const mebibyte = 1024;

/** A simulator in a process of its own. */
export interface MeasuredSimulator {
  readonly url: string;
  readonly controlUrl: string;
  /** From the start of the process until it answered. */
  readonly startedInSeconds: number;
  /** Resident memory in MB. */
  memoryMb(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a simulator of an estate, with its request rates switched off. */
export async function startMeasuredSimulator(estate: readonly string[]): Promise<MeasuredSimulator> {
  const began = performance.now();
  const { url, controlUrl, child, stop } = await startSimulator(testEnvironment(), [...estate]);
  const startedInSeconds = (performance.now() - began) / 1000;
  await fetch(`${controlUrl}/throttling`, { method: 'PUT', body: JSON.stringify({ enabled: false }) });
  return {
    url,
    controlUrl,
    startedInSeconds,
    memoryMb: async () => {
      const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(child.pid)]);
      return Number(stdout) / mebibyte;
    },
    stop,
  };
}

/** Where and as whom a call is made. */
export interface Caller {
  readonly account: string;
  readonly region: string;
}

/** Headers that name an account and a region; the simulator checks no signature. */
export function authorised({ account, region }: Caller, service: string): Record<string, string> {
  const scope = `SIMULATED${account}/20261120/${region}/${service}/aws4_request`;
  return { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none` };
}

/** Milliseconds from sending to the last byte, and the answer. Throws when it is refused. */
export async function timedCall(url: string, init: RequestInit = {}): Promise<{ ms: number; body: unknown }> {
  const began = performance.now();
  const answer = await fetch(url, init);
  const text = await answer.text();
  const ms = performance.now() - began;
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 300)}`);
  return { ms, body: JSON.parse(text) };
}
