import { z } from 'zod';
import type { InventoryPage, WorkloadsQuery } from '@/lib/contracts/inventory';
import { authorise } from '../../auth/actor';
import { countWorkloads, listWorkloadRows } from '../../db/inventory-repository';
import type { ServiceContext } from '../context';
import { fromCursor, toCursor } from '../cursor';
import { failingRegions, listRegionStatuses } from '../estate/list-region-statuses';
import { loadRowCosts } from './load-row-costs';
import { toInventoryRow } from './to-inventory-row';

const Position = z.tuple([z.string(), z.uuid()]);

/** A page of workloads by name, with how many match in all and which regions could not be read. */
export async function listWorkloads(ctx: ServiceContext, query: WorkloadsQuery): Promise<InventoryPage> {
  authorise(ctx.actor, 'estate.read');
  const position = query.cursor === undefined ? null : fromCursor(Position, query.cursor);
  const after = position && { name: position[0], id: position[1] };
  const [rows, total, regions] = await Promise.all([
    listWorkloadRows(ctx.db, query, { after, limit: query.limit + 1 }),
    countWorkloads(ctx.db, query),
    listRegionStatuses(ctx),
  ]);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const costs = await loadRowCosts(ctx, page);
  const nextCursor = rows.length > page.length && last ? toCursor([last.name, last.id]) : null;
  return {
    data: page.map((row) => toInventoryRow(row, costs.get(row.id))),
    meta: { nextCursor, total, failingRegions: failingRegions(regions) },
  };
}
