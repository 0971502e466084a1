import { ManagedBy, type WorkloadPage } from '@/lib/contracts/inventory-shapes';
import type { Snapshot } from '@/lib/contracts/snapshot-shapes';
import { detectManagedBy } from '@/lib/domain/inventory/detect-managed-by';
import { explainModule } from '@/lib/domain/inventory/explain-module';
import { known, unknown } from '@/lib/domain/known';
import { authorise } from '../../auth/actor';
import type { WorkloadRow } from '../../db/inventory-repository';
import { findRegionRow } from '../../db/region-status-repository';
import { listRules } from '../../db/rule-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { toRegionStatus } from '../estate/list-region-statuses';
import { requireSnapshot, requireWorkload } from './find-workload';
import { listSummaryFigures } from './list-summary-figures';
import { loadRowCosts } from './load-row-costs';
import { toInventoryRow } from './to-inventory-row';

const openPhases = ['applying', 'verifying', 'indeterminate'];

/** All that is known of one function or service. */
export async function getWorkload(
  ctx: ServiceContext,
  { workloadId }: { readonly workloadId: string },
): Promise<WorkloadPage> {
  authorise(ctx.actor, 'estate.read');
  const row = await requireWorkload(ctx, workloadId);
  const snapshot = await requireSnapshot(ctx, workloadId);
  const [remembered, changes, revisions, summaries, module, regionStatus, concurrency, costs] =
    await Promise.all([
      ctx.db.rememberedCapacity.findMany({ where: { workloadId }, orderBy: { qualifier: 'asc' } }),
      listOpenChanges(ctx, workloadId),
      ctx.db.workloadRevision.count({ where: { workloadId } }),
      listSummaryFigures(ctx, row, snapshot),
      readModule(ctx, row),
      readRegionStatus(ctx, row),
      readConcurrency(ctx, row),
      loadRowCosts(ctx, [row]),
    ]);
  const managed = detectManagedBy(snapshot.tags, row.name);
  const rules = await listRules(ctx.db);
  return {
    workload: toInventoryRow(row, costs.get(row.id)),
    snapshot: toWire(snapshot),
    managedBy: managed && { ...managed, tool: ManagedBy.parse(managed.tool) },
    module,
    moduleReason: explainModule(rules, { ...snapshot, stack: managed?.stack ?? null }),
    regionStatus,
    remembered: remembered.map(({ qualifier, value, updatedAt }) => ({
      qualifier,
      value,
      updatedAt: updatedAt.toISOString(),
    })),
    accountConcurrency: concurrency,
    summaries,
    changesUnderWay: changes,
    revisions,
  };
}

// The snapshot was parsed as this shape when it was read; only `readonly` tells the two types apart.
const toWire = (snapshot: Awaited<ReturnType<typeof requireSnapshot>>) => snapshot as Snapshot;

function listOpenChanges(ctx: ServiceContext, workloadId: string) {
  return ctx.db.change.findMany({
    where: { workloadId, phase: { in: openPhases } },
    select: { id: true, number: true, qualifier: true, phase: true },
    orderBy: { number: 'desc' },
  });
}

async function readModule(ctx: ServiceContext, row: WorkloadRow): Promise<WorkloadPage['module']> {
  if (row.moduleSlug === null) return null;
  return ctx.db.module.findUnique({
    where: { slug: row.moduleSlug },
    select: { id: true, slug: true, name: true, owner: true },
  });
}

async function readRegionStatus(ctx: ServiceContext, row: WorkloadRow) {
  const found = await findRegionRow(ctx.db, row);
  if (found) return toRegionStatus(found, ctx.clock.now());
  throw new ServiceError('not_found', `${row.region} of ${row.accountName} is no longer watched.`, {
    action: 'Add it again in Settings › Accounts.',
  });
}

async function readConcurrency(
  ctx: ServiceContext,
  { accountId, region }: WorkloadRow,
): Promise<WorkloadPage['accountConcurrency']> {
  const found = await ctx.db.accountRegion.findUnique({ where: { accountId_region: { accountId, region } } });
  const {
    concurrencyLimit: limit,
    concurrencyUnreserved: unreserved,
    concurrencyObservedAt: at,
  } = found ?? {};
  if (limit == null || unreserved == null || at == null) {
    return unknown('Lambda’s account settings have not been read in this region yet');
  }
  return known({ limit, unreserved, observedAt: at.toISOString() });
}
