import { z } from 'zod';
import type { OutputOf } from '@/lib/contracts/endpoint';
import type { ExperimentsQuery, listExperiments as endpoint } from '@/lib/contracts/experiments';
import { authorise } from '../../../auth/actor';
import { listExperimentRows } from '../../../db/experiment-repository';
import type { ServiceContext } from '../../context';
import { fromCursor, toCursor } from '../../cursor';
import { toExperiment } from './to-experiment';

const Position = z.tuple([z.number().int()]);

/** A page of experiments, newest first; of one workload or change when it is named. */
export async function listExperiments(
  ctx: ServiceContext,
  { cursor, limit, ...filter }: ExperimentsQuery,
): Promise<OutputOf<typeof endpoint>> {
  authorise(ctx.actor, 'estate.read');
  const before = cursor === undefined ? null : fromCursor(Position, cursor)[0];
  const rows = await listExperimentRows(ctx.db, filter, { before, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map(toExperiment),
    meta: { nextCursor: rows.length > limit && last ? toCursor([last.number]) : null },
  };
}
