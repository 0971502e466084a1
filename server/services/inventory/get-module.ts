import type { ModulePage, Scope } from '@/lib/contracts/inventory';
import { authorise } from '../../auth/actor';
import { listWorkloadRows } from '../../db/inventory-repository';
import { listRules } from '../../db/rule-repository';
import { listWorkloadSummaries } from '../../db/workload-summary-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { failingRegions, listRegionStatuses } from '../estate/list-region-statuses';
import { summaryDays } from '../estate/sync/sync-metrics';
import { listHealthReasons, type ModuleReason } from './list-health-reasons';
import { listModuleRows } from './list-module-rows';
import { loadRowCosts } from './load-row-costs';
import { toInventoryRow } from './to-inventory-row';
import { toWorkloadFigures } from './to-workload-figures';

const mostWorkloads = 2000;

/** One module with its rules and workloads over a scope; `unassigned` for what no rule catches. */
export async function getModule(
  ctx: ServiceContext,
  { slug, ...scope }: Scope & { readonly slug: string },
): Promise<ModulePage> {
  authorise(ctx.actor, 'estate.read');
  const filter = { ...scope, module: [slug] };
  const reasons = await listHealthReasons(ctx, filter);
  const [rows, workloads, regions, rules] = await Promise.all([
    listModuleRows(ctx, filter, reasons),
    listWorkloadRows(ctx.db, filter, { after: null, limit: mostWorkloads }),
    listRegionStatuses(ctx),
    listRules(ctx.db),
  ]);
  const module = rows.find((row) => row.slug === slug);
  if (!module) {
    throw new ServiceError('not_found', `There is no module called ${slug}.`, {
      action: 'Look for it in the overview; modules are made in Settings › Modules.',
    });
  }
  const ids = workloads.map(({ id }) => id);
  const [summaries, costs] = await Promise.all([
    listWorkloadSummaries(ctx.db, ids, summaryDays),
    loadRowCosts(ctx, workloads),
  ]);
  const summaryOf = new Map(summaries.map((summary) => [summary.id, summary]));
  const reasonsOf = groupByWorkload(reasons);
  const holding = new Set(workloads.map((row) => `${row.accountId}/${row.region}`));
  return {
    module,
    rules: rules
      .filter((rule) => rule.moduleSlug === slug)
      .map(({ position, kind, tagKey, pattern }) => ({ position, kind, tagKey, pattern })),
    workloads: workloads.map((row) => ({
      ...toInventoryRow(row, costs.get(row.id)),
      ...toWorkloadFigures(row, summaryOf.get(row.id), reasonsOf.get(row.id) ?? []),
    })),
    failingRegions: failingRegions(regions).filter((one) => holding.has(`${one.accountId}/${one.region}`)),
  };
}

function groupByWorkload(reasons: readonly ModuleReason[]): ReadonlyMap<string, readonly ModuleReason[]> {
  const groups = new Map<string, ModuleReason[]>();
  for (const reason of reasons) {
    const group = groups.get(reason.workload.id);
    if (group) group.push(reason);
    else groups.set(reason.workload.id, [reason]);
  }
  return groups;
}
