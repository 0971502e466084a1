import type { EndTime } from '@/lib/contracts/change-end';
import type { ApplyChangeInput, ChangeDetail } from '@/lib/contracts/change-shapes';
import { compareFingerprints } from '@/lib/domain/changes/compare-fingerprints';
import { authorise } from '../../auth/actor';
import { type Claim, takeClaim } from '../../db/change-claim-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { findScope } from '../estate/find-scope';
import { beginChange } from './begin-change';
import { ClaimLost, newClaim, release } from './claim';
import { findFollowed } from './find-followed';
import { getChange } from './get-change';
import { type LoadedChange, loadChange } from './load-change';
import { planAgain, undoneBy } from './plan-again';
import { assertPolicies } from './policies/judge-change';
import { recordAct, subjectOf } from './record';
import { resolveEnd } from './resolve-end';
import type { Progress } from './run';
import { runSteps } from './run-steps';
import { toApproval } from './to-approval';
import { whyNotApply } from './to-change-detail';
import { noteUnderWay } from './under-way';

interface ApplyOptions {
  readonly changeId: string;
  /** The group that applies it. */
  readonly groupId?: string;
  /** Its plan was made by the same act: while that is a moment ago, AWS is not observed twice. */
  readonly isJustPlanned?: boolean;
}

// No longer than a second observation would take where the quota is short.
const justPlannedMs = 10_000;

/**
 * Makes the AWS calls of a planned change. AWS is observed again first: when anything the plan rests on has moved
 * it throws `stale_plan`, when a rule or policy now forbids it `refused`, and nothing is touched.
 */
export async function applyChange(
  ctx: ServiceContext,
  input: ApplyChangeInput & ApplyOptions,
  reached: Progress = async () => undefined,
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.apply');
  const loaded = await loadChange(ctx, input.changeId);
  assertApplicable(loaded, input);
  const until = untilOf(loaded, input);
  const end = until ? resolveEnd(until, ctx.clock.now()) : null;
  const scope = await findScope(ctx.db, loaded.row.workload.accountId, loaded.row.workload.region);
  const decision = await findFollowed(ctx, input.decision ?? null);
  const claim = await claimPlanned(ctx, loaded);
  await reached('claimed');
  try {
    const observedAt = await checkStillStands(ctx, claim, loaded, input.isJustPlanned ?? false);
    await reached('observed');
    const { reason, acknowledged } = input;
    await beginChange(ctx, claim, loaded, { reason, end, observedAt, decision, acknowledged });
    await reached('begun');
    const begun = { ...loaded, row: { ...loaded.row, reason: input.reason } };
    await noteUnderWay(runSteps({ ctx, claim, loaded: begun, scope, reached }));
  } catch (error) {
    throw error instanceof ClaimLost ? takenOver(loaded) : error;
  }
  return getChange(ctx, { changeId: input.changeId });
}

/** What was approved until a time is applied until that time; a change that needed nobody, until whenever is asked. */
function untilOf({ row }: LoadedChange, { until = null }: ApplyChangeInput): EndTime | null {
  const approval = row.approval && toApproval(row.approval);
  if (approval?.state !== 'approved') return until;
  const isSame = until === null || JSON.stringify(until) === JSON.stringify(approval.until);
  if (isSame) return approval.until;
  throw new ServiceError('invalid_input', 'It was approved with another end.', {
    issues: [{ field: 'until', message: 'must be left out, or the end it was approved with' }],
  });
}

function takenOver({ row }: LoadedChange): ServiceError {
  return new ServiceError('conflict', `Applying change #${row.number} took too long and was taken over.`, {
    action: 'Look at its page: what AWS did of it is being found out, and nothing is sent twice.',
  });
}

function assertApplicable(
  loaded: LoadedChange,
  { acknowledged, groupId }: Pick<ApplyChangeInput, 'acknowledged'> & { readonly groupId?: string },
): void {
  const { row, plan } = loaded;
  const why = whyNotApply(loaded, groupId ?? null);
  if (why !== null) {
    const code = row.phase === 'planned' ? 'refused' : 'conflict';
    throw new ServiceError(code, why, { data: { refusals: plan.refusals, phase: row.phase } });
  }
  const missing = plan.warnings.filter((one) => one.mustAcknowledge && !acknowledged.includes(one.code));
  if (missing.length === 0) return;
  throw new ServiceError('refused', missing.map((warning) => warning.title).join('. '), {
    action: 'Confirm the warnings named, then apply again.',
    data: { unacknowledged: missing.map((warning) => warning.code) },
  });
}

async function claimPlanned(ctx: ServiceContext, { row }: LoadedChange): Promise<Claim> {
  const claim = newClaim(ctx, row.id);
  if (await takeClaim(ctx.db, claim, ['planned'], ctx.clock.now())) return claim;
  throw new ServiceError('conflict', `Change #${row.number} is being applied already.`, {
    action: 'Look at its page to see how far it is.',
  });
}

/** Observes again and answers when; lets go of the change before it throws, so that it can be applied later. */
async function checkStillStands(
  ctx: ServiceContext,
  claim: Claim,
  loaded: LoadedChange,
  isJustPlanned: boolean,
): Promise<Date> {
  try {
    const { plan, row } = loaded;
    await assertPolicies(ctx, loaded);
    const sincePlannedMs = ctx.clock.now().getTime() - row.plannedAt.getTime();
    if (isJustPlanned && sincePlannedMs < justPlannedMs) return new Date(plan.observedAt);
    const live = await planAgain(ctx, row.workload, plan, undoneBy(row));
    const facts = compareFingerprints(plan, live.fingerprint);
    if (facts.length > 0) {
      throw new ServiceError('stale_plan', 'AWS has changed since this was planned; nothing was touched.', {
        action: 'Look at what moved, then plan again from the state as it is now.',
        data: { facts },
      });
    }
    if (live.refusals.length > 0) {
      const [first] = live.refusals;
      throw new ServiceError('refused', `${first?.title}. ${first?.detail}`, {
        ...(first ? { action: first.action } : {}),
        data: { refusals: live.refusals },
      });
    }
    return new Date(live.observedAt);
  } catch (error) {
    await letGo(ctx, claim, loaded, error);
    throw error;
  }
}

async function letGo(ctx: ServiceContext, claim: Claim, loaded: LoadedChange, error: unknown): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await release(ctx, tx, claim);
    if (!(error instanceof ServiceError)) return;
    const happening = { kind: 'applyRefused', words: `Not applied: ${error.message}` } as const;
    await recordAct(ctx, tx, subjectOf(loaded), happening, { after: { code: error.code, ...error.data } });
  });
}
