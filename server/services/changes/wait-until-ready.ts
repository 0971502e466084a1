import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeFailure } from '@/lib/domain/changes/outcome';
import { skipPendingSteps } from '../../db/change-claim-repository';
import { keep, release } from './claim';
import type { Answers, StepCall } from './kind';
import { kindOf } from './kinds';
import { partialFailure } from './partial-failure';
import { recordAct, subjectOf } from './record';
import { placeOf, type Run } from './run';

const looks = 60;
const everyMs = 1_000;

/** Waits until a step's call can be made, for about a minute; otherwise ends the change and answers false. */
export async function waitUntilReady(
  run: Run,
  position: number,
  call: StepCall,
  answers: Answers,
): Promise<boolean> {
  const kind = kindOf(run.loaded.plan);
  for (let look = 1; ; look += 1) {
    const readiness = await kind.isReady(run.ctx, placeOf(run), call, answers);
    if (readiness === 'ready') return true;
    if (!readiness.again || look === looks) {
      await end(run, position, readiness.failure);
      return false;
    }
    await sleep(everyMs);
    await keep(run.ctx, run.ctx.db, run.claim);
  }
}

async function end({ ctx, claim, loaded }: Run, position: number, why: ChangeFailure): Promise<void> {
  const failure = partialFailure(why, loaded.plan.steps.slice(0, position - 1));
  await ctx.db.$transaction(async (tx) => {
    await skipPendingSteps(tx, claim.changeId);
    await recordAct(
      ctx,
      tx,
      subjectOf(loaded),
      { kind: 'failed', words: failure.detail },
      { after: failure },
    );
    await release(ctx, tx, claim, { phase: 'failed', failure, settledAt: ctx.clock.now() });
  });
}
