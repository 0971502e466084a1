import type { Db } from './client';

/** The samples that are there, archived ones included; whoever asks has the others wait until its transaction ends. */
export async function listSampleKeys(tx: Db): Promise<readonly string[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(7224032)`;
  const rows = await tx.decision.findMany({
    where: { sampleKey: { not: null } },
    select: { sampleKey: true },
  });
  return rows.flatMap(({ sampleKey }) => sampleKey ?? []);
}

/** Has a decision govern the modules of those slugs that there are. */
export async function scopeToModules(tx: Db, decisionId: string, slugs: readonly string[]): Promise<void> {
  const modules = await tx.module.findMany({ where: { slug: { in: [...slugs] } }, select: { id: true } });
  await tx.decisionScope.createMany({ data: modules.map(({ id }) => ({ decisionId, moduleId: id })) });
}
