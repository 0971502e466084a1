import type { Tags } from '@/lib/domain/inventory/snapshot';
import type { Db } from './client';

/** What rules look at of a stored workload, with the module it is in. */
export interface AssignableWorkload {
  readonly id: string;
  readonly name: string;
  readonly tags: Tags | null;
  readonly moduleId: string | null;
  readonly moduleSlug: string | null;
}

/** Every workload that is not archived, as rules look at it, by name. */
export function listAssignable(db: Db): Promise<readonly AssignableWorkload[]> {
  return db.$queryRaw<AssignableWorkload[]>`
    SELECT w.id, w.name, nullif(w.snapshot->'tags', 'null'::jsonb) AS tags, w."moduleId", m.slug AS "moduleSlug"
    FROM "Workload" w LEFT JOIN "Module" m ON m.id = w."moduleId"
    WHERE w."archivedAt" IS NULL ORDER BY w.name, w.id`;
}

/** Moves workloads to modules, or out of any, in one statement. */
export async function assignModules(
  db: Db,
  moves: readonly { readonly id: string; readonly moduleId: string | null }[],
): Promise<void> {
  if (moves.length === 0) return;
  await db.$executeRaw`
    UPDATE "Workload" w SET "moduleId" = move."moduleId"
    FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS move(id uuid, "moduleId" uuid)
    WHERE w.id = move.id`;
}
