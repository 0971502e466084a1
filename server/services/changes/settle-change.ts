import { z } from 'zod';
import type { PlanStep, StepRequest } from '@/lib/domain/changes/plan';
import { stepOperations } from '@/lib/domain/changes/plan';
import { computePollDelaySeconds } from '@/lib/domain/changes/poll-delay';
import { authorise } from '../../auth/actor';
import { AwsError } from '../../aws/errors';
import { type Claim, skipPendingSteps, takeClaim, updateStep } from '../../db/change-claim-repository';
import type { ChangeStepRow } from '../../db/change-repository';
import type { Db } from '../../db/client';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { findScope } from '../estate/find-scope';
import { newClaim, release } from './claim';
import type { StepTrace } from './kind';
import { kindOf } from './kinds';
import { type LoadedChange, loadChange } from './load-change';
import { partialFailure } from './partial-failure';
import { recordAct, recordEvent, subjectOf } from './record';
import { remember, startVerifying } from './record-outcome';
import { notBefore, scheduleLook } from './schedule-look';

// How long after its intent a call that left no sign may still take effect.
const graceMs = 45_000;
const lookAgainSeconds = 5;

const Operation = z.enum(stepOperations);
const Told = z.object({ words: z.string() });
const Request = z.record(z.string(), z.unknown());

/**
 * Settles a change whose worker is gone, or whose call got no clear answer, by looking at AWS; it never writes to
 * AWS. True when there was something to do and no other worker had it.
 */
export async function settleChange(ctx: ServiceContext, changeId: string): Promise<boolean> {
  authorise(ctx.actor, 'changes.apply');
  const claim = newClaim(ctx, changeId);
  if (!(await takeClaim(ctx.db, claim, ['applying', 'indeterminate'], ctx.clock.now()))) return false;
  const loaded = await loadChange(ctx, changeId);
  const open = loaded.row.steps.find((step) => step.state === 'intended' || step.state === 'indeterminate');
  const trace = open ? await look(ctx, loaded, open) : null;
  const undecided = open !== undefined && (trace === null || (!trace.happened && isEarly(ctx, open)));
  await ctx.db.$transaction(async (tx) => {
    if (undecided) return lookLater(ctx, tx, claim, loaded);
    if (open && trace) await settleStep(ctx, tx, loaded, open, trace);
    await conclude(ctx, tx, claim, loaded, open, trace);
  });
  return true;
}

/** Null: AWS could not be read. */
async function look(ctx: ServiceContext, { row, plan }: LoadedChange, step: ChangeStepRow) {
  try {
    const scope = await findScope(ctx.db, row.workload.accountId, row.workload.region);
    const operation = Operation.parse(step.operation);
    const request: StepRequest = Request.parse(step.request);
    const place = { scope, workload: row.workload };
    return await kindOf(plan).lookAt(ctx, place, plan, { operation, request });
  } catch (error) {
    // An account that is no longer watched throws ServiceError; the change stays open until it is again.
    if (!(error instanceof AwsError || error instanceof ServiceError)) throw error;
    const words = `AWS could not be read (${error.message}); looking again until it can.`;
    if (!isTold(row, words)) {
      await recordEvent(ctx, ctx.db, row.id, { kind: 'observeFailed', words, step: step.position });
    }
    return null;
  }
}

// AWS may be out of reach for days, and every look would add the same line.
function isTold({ events }: LoadedChange['row'], words: string): boolean {
  const last = events.findLast((event) => event.kind === 'observeFailed');
  return Told.safeParse(last?.detail).data?.words === words;
}

function isEarly(ctx: ServiceContext, step: ChangeStepRow): boolean {
  const since = step.outcomeAt ?? step.intendedAt ?? ctx.clock.now();
  return ctx.clock.now().getTime() - since.getTime() < graceMs;
}

async function lookLater(ctx: ServiceContext, tx: Db, claim: Claim, { row }: LoadedChange): Promise<void> {
  if (row.phase !== 'indeterminate') {
    await recordEvent(ctx, tx, row.id, {
      kind: 'indeterminate',
      words: 'Trimtab was interrupted; looking at AWS for what was done.',
    });
  }
  const now = ctx.clock.now();
  const elapsed = (now.getTime() - (row.appliedAt ?? now).getTime()) / 1000;
  const inSeconds = Math.max(lookAgainSeconds, computePollDelaySeconds(elapsed));
  await scheduleLook(tx, row.id, inSeconds);
  const next = notBefore(now, inSeconds);
  await release(ctx, tx, claim, { phase: 'indeterminate' }, next);
}

async function settleStep(
  ctx: ServiceContext,
  tx: Db,
  loaded: LoadedChange,
  step: ChangeStepRow,
  trace: StepTrace,
): Promise<void> {
  const { position, awsRequestId, operation } = step;
  const planned = loaded.plan.steps[position - 1];
  const what = planned?.words ?? operation;
  await updateStep(tx, loaded.row.id, position, {
    state: trace.happened ? 'succeeded' : 'failed',
    outcomeAt: ctx.clock.now(),
    ...(trace.happened ? { response: trace.response } : { failure: noSignOf(what) }),
  });
  const words = trace.happened ? `AWS shows it done: ${what}.` : `AWS shows no sign of it: ${what}.`;
  const happening = { kind: 'stepSettled', words, step: position } as const;
  await recordAct(ctx, tx, subjectOf(loaded), happening, {
    after: { operation, happened: trace.happened, ...(trace.happened ? trace.response : {}) },
    awsRequestIds: awsRequestId === null ? [] : [awsRequestId],
  });
  if (trace.happened && planned) await remember(ctx, tx, loaded, planned);
}

async function conclude(
  ctx: ServiceContext,
  tx: Db,
  claim: Claim,
  loaded: LoadedChange,
  open: ChangeStepRow | undefined,
  trace: StepTrace | null,
): Promise<void> {
  const done = stepsDone(loaded, open, trace);
  if (done.length === loaded.plan.steps.length) {
    return startVerifying(ctx, tx, loaded, (data) => release(ctx, tx, claim, data));
  }
  const failure = partialFailure(
    {
      code: 'interrupted',
      title: 'Interrupted before it was done',
      detail: 'Trimtab stopped, or AWS did not answer, and nothing is sent again without being asked.',
      action: 'Plan again to go on.',
    },
    done,
  );
  await skipPendingSteps(tx, claim.changeId);
  await recordAct(ctx, tx, subjectOf(loaded), { kind: 'failed', words: failure.detail }, { after: failure });
  await release(ctx, tx, claim, { phase: 'failed', failure, settledAt: ctx.clock.now() });
}

function stepsDone(
  { row, plan }: LoadedChange,
  open: ChangeStepRow | undefined,
  trace: StepTrace | null,
): readonly PlanStep[] {
  return plan.steps.filter((_, index) => {
    const step = row.steps[index];
    if (step !== undefined && step.position === open?.position) return trace?.happened === true;
    return step?.state === 'succeeded';
  });
}

function noSignOf(what: string) {
  return {
    code: 'noSign',
    title: 'AWS shows no sign of it',
    detail: `What was asked for is not there: ${what}.`,
    action: 'Plan again to ask again.',
  };
}
