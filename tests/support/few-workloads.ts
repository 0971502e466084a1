import { virtualClock } from '@/server/clock';
import { seedSimulatedEstate } from '@/server/services/estate/seed-simulated-estate';
import { syncDetail } from '@/server/services/estate/sync/sync-detail';
import { syncRegion } from '@/server/services/estate/sync/sync-region';
import { type TestServices, testServices } from './test-services';

export interface FewWorkloads extends TestServices {
  readonly clock: ReturnType<typeof virtualClock>;
  /** The id of a workload by its name. */
  idOf(name: string): Promise<string>;
}

/** The samples at a moment, read into a database of their own, of which only the named workloads are kept. */
export async function fewWorkloads(
  startAt: Date,
  account: string,
  names: Readonly<Record<string, readonly string[]>>,
): Promise<FewWorkloads> {
  const clock = virtualClock(startAt);
  const services = await testServices({ estate: 'samples', seed: 1, startAt }, clock);
  const { ctx } = services;
  const never = new AbortController().signal;
  await seedSimulatedEstate(ctx);
  for (const [region, kept] of Object.entries(names)) {
    const key = { accountId: account, region };
    await syncRegion(ctx, key, never);
    await ctx.db.workload.updateMany({
      where: { ...key, name: { notIn: [...kept] } },
      data: { archivedAt: startAt },
    });
    await syncDetail(ctx, key, never);
  }
  return {
    ...services,
    clock,
    idOf: async (name) => (await ctx.db.workload.findFirstOrThrow({ where: { name } })).id,
  };
}
