import { type Clock, systemClock } from '@/server/clock';
import type { ServiceContext } from '@/server/services/context';
import { systemActor } from '@/server/services/process-context';
import type { SimulatorOptions } from '@/server/simulator/start-simulator';
import { simulatedCredentials } from './simulated-credentials';
import { startSimulator, type TestSimulator } from './simulator';
import { testDatabase } from './test-database';

export interface TestServices {
  /** What services are called with: as the system itself, unless a test says otherwise. */
  readonly ctx: ServiceContext;
  readonly simulator: TestSimulator;
  stop(): Promise<void>;
}

/** A simulator and a database of a test file's own, for services to work between; stop them in `afterAll`. */
export async function testServices(
  options: SimulatorOptions,
  clock: Clock = systemClock,
): Promise<TestServices> {
  const [database, simulator] = await Promise.all([testDatabase(), startSimulator(options)]);
  return {
    ctx: {
      actor: systemActor('test'),
      db: database.db,
      clock,
      aws: { endpoint: simulator.url, credentials: simulatedCredentials, clock },
      readOnly: false,
    },
    simulator,
    stop: async () => {
      await simulator.stop();
      await database.drop();
    },
  };
}
