import { type HealthReason, judgeWorkload } from '@/lib/domain/inventory/judge-health';
import type { WorkloadFilter } from '../../db/inventory-repository';
import { listSuspects } from '../../db/overview-repository';
import type { ServiceContext } from '../context';
import { summaryDays } from '../estate/sync/sync-metrics';

export interface ModuleReason extends HealthReason {
  /** Null: no rule catches the workload. */
  readonly moduleId: string | null;
}

/** What is wrong or worth watching over a filter, what is wrong first, then by the workload's name. */
export async function listHealthReasons(
  ctx: ServiceContext,
  filter: WorkloadFilter,
): Promise<readonly ModuleReason[]> {
  const suspects = await listSuspects(ctx.db, filter, summaryDays);
  const reasons = suspects.flatMap((suspect) =>
    judgeWorkload(suspect).map((reason) => ({ ...reason, moduleId: suspect.moduleId })),
  );
  return [
    ...reasons.filter(({ severity }) => severity === 'bad'),
    ...reasons.filter(({ severity }) => severity === 'attention'),
  ];
}
