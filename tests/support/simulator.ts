import {
  type SimulatorOptions,
  startSimulator as startSimulatorServer,
} from '@/server/simulator/start-simulator';
import { type SimulatorControl, simulatorControl } from './simulator-control';

export interface TestSimulator extends SimulatorControl {
  /** The endpoint for SDK clients. */
  readonly url: string;
  readonly controlUrl: string;
  stop(): Promise<void>;
}

/**
 * A simulator of one's own on free ports, with its control client. Without `startAt` its clock is the real one;
 * stop it in `afterAll`.
 */
export async function startSimulator(options: SimulatorOptions): Promise<TestSimulator> {
  const { url, controlUrl, stop } = await startSimulatorServer(options);
  return { ...simulatorControl(controlUrl), url, controlUrl, stop };
}
