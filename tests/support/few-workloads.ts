import { virtualClock } from '@/server/clock';
import type { ServiceContext } from '@/server/services/context';
import { seedSimulatedEstate } from '@/server/services/estate/seed-simulated-estate';
import { syncDetail } from '@/server/services/estate/sync/sync-detail';
import { syncRegion } from '@/server/services/estate/sync/sync-region';
import { systemActor } from '@/server/services/process-context';
import { startSimulator, type TestSimulator } from './simulator';
import { type TestDatabase, testDatabase } from './test-database';

export interface FewWorkloads {
  readonly ctx: ServiceContext;
  readonly clock: ReturnType<typeof virtualClock>;
  readonly simulator: TestSimulator;
  readonly database: TestDatabase;
  /** The id of a workload by its name. */
  idOf(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** The samples at a moment, read into a database of their own, of which only the named workloads are kept. */
export async function fewWorkloads(
  startAt: Date,
  account: string,
  names: Readonly<Record<string, readonly string[]>>,
): Promise<FewWorkloads> {
  const clock = virtualClock(startAt);
  const database = await testDatabase();
  const simulator = await startSimulator({ estate: 'samples', seed: 1, startAt });
  const credentials = { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'simulated' };
  const aws = { endpoint: simulator.url, credentials, clock };
  const ctx = { actor: systemActor('sync'), db: database.db, clock, aws, readOnly: false };
  const never = new AbortController().signal;
  await seedSimulatedEstate(ctx);
  for (const [region, kept] of Object.entries(names)) {
    const key = { accountId: account, region };
    await syncRegion(ctx, key, never);
    await database.db.workload.updateMany({
      where: { ...key, name: { notIn: [...kept] } },
      data: { archivedAt: startAt },
    });
    await syncDetail(ctx, key, never);
  }
  return {
    ctx,
    clock,
    simulator,
    database,
    idOf: async (name) => (await database.db.workload.findFirstOrThrow({ where: { name } })).id,
    stop: async () => {
      await simulator.stop();
      await database.drop();
    },
  };
}
