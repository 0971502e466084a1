import type { PlanStep } from '@/lib/domain/changes/plan';
import { skipPendingSteps, updateStep } from '../../db/change-claim-repository';
import { rememberCapacity } from '../../db/change-repository';
import type { Db } from '../../db/client';
import type { ServiceContext } from '../context';
import type { StepOutcome } from './call-step';
import { keep, release } from './claim';
import { kindOf } from './kinds';
import type { LoadedChange } from './load-change';
import { partialFailure } from './partial-failure';
import { recordAct, recordEvent, subjectOf } from './record';
import type { Run } from './run';
import { scheduleLook } from './schedule-look';

/** Writes what came of a step, with its audit entry, and where the change stands after it. */
export async function recordOutcome(
  run: Run,
  step: PlanStep,
  position: number,
  outcome: StepOutcome,
): Promise<void> {
  const { ctx, claim, loaded } = run;
  await ctx.db.$transaction(async (tx) => {
    await writeStep(ctx, tx, loaded, step, position, outcome);
    switch (outcome.kind) {
      case 'succeeded':
        if (position < loaded.plan.steps.length) return keep(ctx, tx, claim);
        return startVerifying(ctx, tx, loaded, (data) => release(ctx, tx, claim, data));
      case 'failed': {
        await skipPendingSteps(tx, claim.changeId);
        const done = loaded.plan.steps.slice(0, position - 1);
        const failure = partialFailure(outcome.failure, done);
        await recordEvent(ctx, tx, claim.changeId, { kind: 'failed', words: failure.detail });
        return release(ctx, tx, claim, { phase: 'failed', failure, settledAt: ctx.clock.now() });
      }
      case 'unknown':
        await recordEvent(ctx, tx, claim.changeId, {
          kind: 'indeterminate',
          words: 'It is not known whether AWS did it; looking until it is.',
        });
        await scheduleLook(tx, claim.changeId, 5);
        return release(ctx, tx, claim, { phase: 'indeterminate' });
    }
  });
}

/** Moves a change whose calls were all made to verification; `write` writes its row. */
export async function startVerifying(
  ctx: ServiceContext,
  tx: Db,
  { row, plan }: LoadedChange,
  write: (data: { phase: 'verifying'; verifyDeadline: Date }) => Promise<void>,
): Promise<void> {
  const deadline = ctx.clock.now().getTime() + plan.verification.deadlineSeconds * 1000;
  await recordEvent(ctx, tx, row.id, {
    kind: 'verifying',
    words: `Reading AWS until this holds: ${plan.verification.words}`,
  });
  await write({ phase: 'verifying', verifyDeadline: new Date(deadline) });
  await scheduleLook(tx, row.id, 1);
}

async function writeStep(
  ctx: ServiceContext,
  tx: Db,
  loaded: LoadedChange,
  step: PlanStep,
  position: number,
  outcome: StepOutcome,
): Promise<void> {
  const { row } = loaded;
  const { awsRequestId } = outcome;
  const succeeded = outcome.kind === 'succeeded';
  await updateStep(tx, row.id, position, {
    state: outcome.kind === 'unknown' ? 'indeterminate' : outcome.kind,
    outcomeAt: ctx.clock.now(),
    awsRequestId,
    ...(succeeded ? { response: outcome.response } : { failure: outcome.failure }),
  });
  const after = {
    operation: step.operation,
    ...(succeeded ? outcome.response : { failure: outcome.failure }),
  };
  const ids = awsRequestId === null ? [] : [awsRequestId];
  await recordAct(ctx, tx, subjectOf(loaded), toHappening(step, position, outcome), {
    after,
    awsRequestIds: ids,
  });
  if (succeeded) await remember(ctx, tx, loaded, step);
}

/** Keeps the number to offer the next time, where the kind has one. */
export async function remember(
  ctx: ServiceContext,
  tx: Db,
  { row, plan }: LoadedChange,
  step: Pick<PlanStep, 'operation'>,
): Promise<void> {
  const value = kindOf(plan).remember(plan, step);
  if (value !== null) await rememberCapacity(tx, row.workloadId, plan.qualifier, value, ctx.clock.now());
}

function toHappening(step: PlanStep, position: number, outcome: StepOutcome) {
  switch (outcome.kind) {
    case 'succeeded':
      return outcome.settled
        ? ({
            kind: 'stepSettled',
            words: `The answer was lost, but AWS shows it done: ${step.words}.`,
            step: position,
          } as const)
        : ({ kind: 'stepSucceeded', words: `AWS accepted: ${step.words}.`, step: position } as const);
    case 'failed':
      return {
        kind: 'stepFailed',
        words: `${outcome.failure.title}: ${outcome.failure.detail}`,
        step: position,
      } as const;
    case 'unknown':
      return {
        kind: 'stepUnknown',
        words: `No clear answer: ${outcome.failure.detail}`,
        step: position,
      } as const;
  }
}
