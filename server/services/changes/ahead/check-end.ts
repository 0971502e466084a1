import pLimit from 'p-limit';
import { PlanAheadEstimate } from '@/lib/contracts/plans-ahead';
import { heldFloor } from '@/lib/domain/changes/ahead/floor';
import type { ChangeFailure } from '@/lib/domain/changes/outcome';
import { keepEndCheck, type PlanAheadRow } from '../../../db/plan-ahead-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { readFloor } from '../groups/read-floor';
import { notLoweredCode } from './to-plan';

const atOnce = 4;
/** From then on nobody looks again by itself. */
const patienceMs = 3_600_000;

/** Looks whether AWS has lowered again what a plan’s schedules raised, and says so where it has not; it is looked at each minute for an hour. */
export async function checkEnd(ctx: ServiceContext, row: PlanAheadRow): Promise<void> {
  const now = ctx.clock.now();
  const isOver = now.getTime() - row.endsAt.getTime() > patienceMs;
  try {
    const still = await findStillRaised(ctx, row);
    const problem = still.length === 0 ? null : notLowered(still);
    await keepEndCheck(ctx.db, row.id, problem, problem === null || isOver ? now : null);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (isOver) await keepEndCheck(ctx.db, row.id, row.problem, now);
  }
}

/** Names of the workloads that were raised for the plan and hold as much still. */
async function findStillRaised(ctx: ServiceContext, { items }: PlanAheadRow): Promise<readonly string[]> {
  const raised = items.filter(({ estimate, atLeast }) => {
    const { held } = PlanAheadEstimate.parse(estimate);
    return !held.known || held.value < atLeast;
  });
  const limit = pLimit(atOnce);
  const found = await Promise.all(
    raised.map(({ workloadId, qualifier, atLeast, workload }) =>
      limit(async () => {
        const held = heldFloor(await readFloor(ctx, { workloadId, qualifier }));
        return held >= atLeast ? [workload.name] : [];
      }),
    ),
  );
  return found.flat();
}

function notLowered([first = '', ...more]: readonly string[]): ChangeFailure {
  const rest = more.length > 0 ? ` and ${more.length} more` : '';
  return {
    code: notLoweredCode,
    title: `${first}${rest} still holds what the plan asked for`,
    detail:
      'AWS was to lower it by its schedule when the plan ended, and has not, or someone raised it again.',
    action: 'Look at its scaling: schedules may be suspended. Lower it there, or let it stay.',
  };
}
