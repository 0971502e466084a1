import type { ModuleHealth, ModuleRow } from '@/lib/contracts/inventory-shapes';
import type { Figure, Measurement } from '@/lib/contracts/shapes';
import type { HealthReason } from '@/lib/domain/inventory/judge-health';
import { unknown } from '@/lib/domain/known';
import type { WorkloadFilter } from '../../db/inventory-repository';
import {
  countOpenChanges,
  findWorstLatencies,
  type ModuleSums,
  type ModuleTotals,
  sumModuleMetrics,
  sumModules,
  type WorstLatency,
} from '../../db/overview-repository';
import type { ServiceContext } from '../context';
import { monthCosts } from '../costs/month-costs';
import { summaryDays } from '../estate/sync/sync-metrics';
import type { ModuleReason } from './list-health-reasons';

interface ModuleFacts {
  readonly totals: ModuleTotals | undefined;
  readonly sums: ModuleSums | undefined;
  readonly worst: WorstLatency | undefined;
  readonly reasons: readonly HealthReason[];
  readonly changes: number;
}

interface ModuleIdentity {
  readonly id: string | null;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly owner: string | null;
}

/** Every module in one line over a filter, by name, and `unassigned` last where it holds anything. */
export async function listModuleRows(
  ctx: ServiceContext,
  filter: WorkloadFilter,
  reasons: readonly ModuleReason[],
): Promise<ModuleRow[]> {
  const [modules, totals, sums, worst, changes, costs] = await Promise.all([
    ctx.db.module.findMany({ where: { archivedAt: null }, orderBy: { name: 'asc' } }),
    sumModules(ctx.db, filter),
    sumModuleMetrics(ctx.db, filter, summaryDays),
    findWorstLatencies(ctx.db, filter, summaryDays),
    countOpenChanges(ctx.db, filter),
    monthCosts(ctx, { ...filter, groupBy: 'module' }),
  ]);
  const factsOf = (id: string | null): ModuleFacts => ({
    totals: totals.find((one) => one.moduleId === id),
    sums: sums.find((one) => one.moduleId === id),
    worst: worst.find((one) => one.moduleId === id),
    reasons: reasons.filter((one) => one.moduleId === id),
    changes: changes.find((one) => one.moduleId === id)?.count ?? 0,
  });
  const costOf = (slug: string): ModuleRow['cost'] => {
    const group = costs.pricedAt === null ? undefined : costs.data.find(({ key }) => key === slug);
    return group ? { toDate: group.toDate, trend: group.trend, forecast: group.forecast } : null;
  };
  const rows = modules.map(({ id, slug, name, description, owner }) =>
    toRow({ id, slug, name, description, owner }, factsOf(id), costOf(slug)),
  );
  const unassigned = factsOf(null);
  const shown = unassigned.totals !== undefined || filter.module?.includes('unassigned');
  return shown ? [...rows, toRow(unassignedModule, unassigned, costOf('unassigned'))] : rows;
}

const unassignedModule: ModuleIdentity = {
  id: null,
  slug: 'unassigned',
  name: 'Unassigned',
  description: 'What no module rule catches.',
  owner: null,
};

function toRow(identity: ModuleIdentity, facts: ModuleFacts, cost: ModuleRow['cost']): ModuleRow {
  const { totals, sums, worst } = facts;
  return {
    ...identity,
    functions: totals?.functions ?? 0,
    services: totals?.services ?? 0,
    stages: [...(totals?.stages ?? [])],
    health: toHealth(facts),
    cost,
    latencyMsP95: worst ? worstFigure(worst) : unknown(whyNothing(facts)),
    coldStartRate: ratio(
      sums && { ...sums, windowStart: sums.coldSince },
      sums?.coldStarts,
      sums?.coldRequests,
      whyNoColdStarts(facts),
      sums?.coldSource ?? undefined,
    ),
    errorRate: ratio(sums, sums?.errors, sums?.invocations, whyNothing(facts)),
    provisioned: {
      functions: totals?.provisionedFunctions ?? 0,
      requested: totals?.requested ?? 0,
      allocated: totals?.allocated ?? 0,
      available: totals?.available ?? 0,
      usedMax: usedFigure(facts),
    },
    tasks: { desired: totals?.desired ?? 0, running: totals?.running ?? 0 },
    changesUnderWay: facts.changes,
  };
}

function toHealth({ reasons, sums, totals }: ModuleFacts): ModuleHealth {
  const measured = (sums?.summarised ?? 0) > 0 || (totals?.services ?? 0) > 0;
  return {
    state: reasons[0]?.severity ?? (measured ? 'good' : 'unknown'),
    reasons: reasons.slice(0, 5).map(({ severity, topic, message, workload }) => ({
      severity,
      topic,
      message,
      workload,
    })),
    reasonCount: reasons.length,
    topics: [...new Set(reasons.map(({ topic }) => topic))],
  };
}

function worstFigure(worst: WorstLatency): Figure {
  return {
    known: true,
    value: {
      value: worst.value,
      statistic: 'p95',
      unit: 'ms',
      windowStart: worst.windowStart.toISOString(),
      windowEnd: worst.windowEnd.toISOString(),
      sampleCount: worst.invocations,
      workload: { id: worst.id, name: worst.name },
    },
  };
}

function ratio(
  sums: ModuleSums | undefined,
  part: number | null | undefined,
  whole: number | null | undefined,
  reason: string,
  source?: Measurement['source'],
): Figure {
  if (part == null || !whole || !sums?.windowStart || !sums.windowEnd) return unknown(reason);
  return {
    known: true,
    value: {
      value: part / whole,
      statistic: 'ratio',
      unit: 'ratio',
      windowStart: sums.windowStart.toISOString(),
      windowEnd: sums.windowEnd.toISOString(),
      sampleCount: whole,
      workload: null,
      ...(source && { source }),
    },
  };
}

function usedFigure({ totals, sums }: ModuleFacts): Figure {
  if (!totals || totals.provisionedFunctions === 0)
    return unknown('no provisioned concurrency is configured');
  if (sums?.provisionedUsed == null || !sums.windowStart || !sums.windowEnd) {
    return unknown('CloudWatch reports its use only while there are requests, and none was seen in 7 days');
  }
  return {
    known: true,
    value: {
      value: sums.provisionedUsed,
      statistic: 'Maximum',
      unit: 'count',
      windowStart: sums.windowStart.toISOString(),
      windowEnd: sums.windowEnd.toISOString(),
      sampleCount: null,
      workload: null,
    },
  };
}

function whyNothing({ totals, sums }: ModuleFacts): string {
  if (!totals || totals.functions === 0) return 'it holds no functions';
  if (!sums || sums.summarised === 0) return 'its metrics have not been summarised yet';
  return 'no requests were seen in 7 days';
}

function whyNoColdStarts(facts: ModuleFacts): string {
  const reason = whyNothing(facts);
  const seen = (facts.sums?.invocations ?? 0) > 0;
  return seen ? 'neither logs nor Lambda Insights have counted those of any of its functions yet' : reason;
}
