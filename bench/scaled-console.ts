import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { startSimulator } from '@/scripts/start/start-simulator.mjs';
import { testEnvironment } from '@/scripts/test/test-environment.mjs';
import { type RunningConsole, startConsole } from '@/tests/support/running-console';
import { type SimulatorControl, simulatorControl } from '@/tests/support/simulator-control';

export interface Scale {
  readonly functions: number;
  readonly services: number;
}

/** A console over a simulated estate of a given size, with what the measurements need. */
export interface ScaledConsole {
  readonly console: RunningConsole;
  readonly simulator: SimulatorControl;
  readonly token: string;
  readonly scale: Scale;
  stop(): Promise<void>;
}

const Listed = z.object({ meta: z.object({ total: z.number() }) });

/** How many workloads the console knows of. */
export async function countWorkloads({ console, token }: ScaledConsole): Promise<number> {
  const answer = await fetch(`${console.url}/api/v1/inventory/workloads?limit=1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`The inventory answered ${answer.status}: ${await answer.text()}`);
  return Listed.parse(await answer.json()).meta.total;
}

/** Starts both; the first sync is under way when this resolves. */
export async function startScaledConsole(scale: Scale): Promise<ScaledConsole> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-bench-'));
  const token = `trimtab_${randomBytes(24).toString('base64url')}`;
  const size = ['--functions', String(scale.functions), '--services', String(scale.services)];
  const simulator = await startSimulator(testEnvironment(), ['--estate', 'scale', ...size]);
  const console = await startConsole(dataFolder, {
    TRIMTAB_SIMULATOR_URL: simulator.url,
    TRIMTAB_INIT_API_TOKEN: token,
    TRIMTAB_API_RATE: '100000',
  });
  return {
    console,
    simulator: simulatorControl(simulator.controlUrl),
    token,
    scale,
    stop: async () => {
      await console.stop();
      await simulator.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
