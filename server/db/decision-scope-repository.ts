import type { Db } from './client';

interface Wanted {
  readonly module: string | null;
  readonly workload: string | null;
}

/** The modules, by slug, and workloads that are there of those named. */
export async function findScopeTargets(db: Db, wanted: readonly Wanted[]) {
  const slugs = wanted.flatMap(({ module }) => module ?? []);
  const ids = wanted.flatMap(({ workload }) => workload ?? []);
  const [modules, workloads] = await Promise.all([
    db.module.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } }),
    db.workload.findMany({ where: { id: { in: ids } }, select: { id: true } }),
  ]);
  return {
    modules: new Map(modules.map(({ id, slug }) => [slug, id])),
    workloads: new Set(workloads.map(({ id }) => id)),
  };
}

interface ScopeFacts {
  readonly moduleId: string | null;
  readonly workloadId: string | null;
  readonly stage: string | null;
}

/** Puts what a decision governs in the place of what it did. */
export async function replaceScopes(tx: Db, decisionId: string, rows: readonly ScopeFacts[]): Promise<void> {
  await tx.decisionScope.deleteMany({ where: { decisionId } });
  await tx.decisionScope.createMany({ data: rows.map((row) => ({ ...row, decisionId })) });
}
