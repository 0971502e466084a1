import type { Server } from 'node:http';
import { createControls } from './control/controls';
import { createControlServer } from './control/server';
import { type EstateOptions, populateEstate } from './estates/populate-estate';
import { createAwsServer } from './http/server';
import { keepState, noState } from './state/keep-state';
import { createWorld, type WorldOptions } from './world';

export interface SimulatorOptions extends EstateOptions, WorldOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  readonly controlPort?: number;
  /** Where the state is kept over restarts; absent: nowhere. */
  readonly stateFile?: string;
}

export interface RunningSimulator {
  /** Endpoint for SDK clients. */
  readonly url: string;
  readonly controlUrl: string;
  /** What became of an earlier state, in one sentence; null when none is kept. */
  readonly stateWords: string | null;
  stop(): Promise<void>;
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Starts a simulator on loopback and resolves when both ports answer; rejects when a port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const world = createWorld(options);
  populateEstate(world, options);
  const keeper = options.stateFile ? keepState(options.stateFile, world, options) : noState;
  const controls = createControls(world.seed);
  const aws = createAwsServer(world, controls, keeper);
  const control = createControlServer(world, controls, keeper);
  const url = await listen(aws, options.port ?? 0);
  try {
    const controlUrl = await listen(control, options.controlPort ?? 0);
    return {
      url,
      controlUrl,
      stateWords: keeper.words,
      stop: async () => {
        await Promise.all([close(aws), close(control)]);
        keeper.stop();
      },
    };
  } catch (error) {
    await close(aws);
    throw error;
  }
}
