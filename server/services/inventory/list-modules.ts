import type { ModuleRow, Overview, Scope } from '@/lib/contracts/inventory';
import { authorise } from '../../auth/actor';
import { listFacets } from '../../db/overview-repository';
import type { ServiceContext } from '../context';
import { listRegionStatuses } from '../estate/list-region-statuses';
import { listHealthReasons } from './list-health-reasons';
import { listModuleRows } from './list-module-rows';
import { listNeeds } from './list-needs';

const mostNeeds = 50;

/** The overview: every module in one line over the scope, what needs a person, and how fresh it all is. */
export async function listModules(ctx: ServiceContext, scope: Scope): Promise<Overview> {
  authorise(ctx.actor, 'estate.read');
  const [regions, reasons] = await Promise.all([listRegionStatuses(ctx), listHealthReasons(ctx, scope)]);
  const [data, needs, facets] = await Promise.all([
    listModuleRows(ctx, scope, reasons),
    listNeeds(ctx, scope, { regions, reasons }),
    listFacets(ctx.db),
  ]);
  const enabled = regions.filter((region) => region.enabled);
  const running = enabled.filter((region) => region.status === 'running');
  const totals = running.map((region) => region.progress.total);
  return {
    data,
    meta: { nextCursor: null },
    needsYou: needs.slice(0, mostNeeds),
    totals: { ...toTotals(data), needsYou: needs.length },
    facets,
    sync: {
      running: running.length > 0,
      neverListed: enabled.every((region) => region.listedAt === null && region.workloads === 0),
      done: running.reduce((sum, region) => sum + region.progress.done, 0),
      total: totals.includes(null) ? null : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
    },
  };
}

function toTotals(rows: readonly ModuleRow[]): Omit<Overview['totals'], 'needsYou'> {
  const sum = (pick: (row: ModuleRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const unassigned = rows.find((row) => row.slug === 'unassigned');
  return {
    workloads: sum((row) => row.functions + row.services),
    functions: sum((row) => row.functions),
    services: sum((row) => row.services),
    unassigned: unassigned ? unassigned.functions + unassigned.services : 0,
    changesUnderWay: sum((row) => row.changesUnderWay),
  };
}
