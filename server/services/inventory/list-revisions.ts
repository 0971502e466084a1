import { z } from 'zod';
import { Difference, type Revision } from '@/lib/contracts/inventory-shapes';
import { authorise } from '../../auth/actor';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';
import { requireWorkload } from './find-workload';

interface Input {
  readonly workloadId: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A workload's configurations as they were observed, newest first. */
export async function listRevisions(
  ctx: ServiceContext,
  { workloadId, limit, cursor }: Input,
): Promise<{ data: Revision[]; meta: { nextCursor: string | null } }> {
  authorise(ctx.actor, 'estate.read');
  await requireWorkload(ctx, workloadId);
  const before = cursor === undefined ? null : fromCursor(z.number().int(), cursor);
  const rows = await ctx.db.workloadRevision.findMany({
    where: { workloadId, ...(before === null ? {} : { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map((row) => ({
      id: row.id,
      number: row.number,
      observedAt: row.observedAt.toISOString(),
      configuration: z.record(z.string(), z.unknown()).parse(row.configuration),
      differences: z.array(Difference).parse(row.differences),
    })),
    meta: { nextCursor: rows.length > page.length && last ? toCursor(last.number) : null },
  };
}
