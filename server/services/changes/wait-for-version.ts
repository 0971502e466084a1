import { setTimeout as sleep } from 'node:timers/promises';
import { AwsError } from '../../aws/errors';
import { getVersion } from '../../aws/lambda/get-version';
import { skipPendingSteps } from '../../db/change-claim-repository';
import { keep, release } from './claim';
import { partialFailure } from './partial-failure';
import { recordAct, subjectOf } from './record';
import type { Run } from './run';

const looks = 60;
const everyMs = 1_000;

/** Waits until a version just published is active, for about a minute; otherwise ends the change and answers false. */
export async function waitForVersion(run: Run, position: number, version: string): Promise<boolean> {
  for (let look = 1; look <= looks; look += 1) {
    const state = await readState(run, version);
    if (state === 'Active') return true;
    if (state === 'Failed') break;
    await sleep(everyMs);
    await keep(run.ctx, run.ctx.db, run.claim);
  }
  await end(run, position, version);
  return false;
}

async function readState({ ctx, scope, loaded }: Run, version: string): Promise<string | null> {
  try {
    const found = await getVersion(ctx.aws, scope, loaded.row.workload.name, version);
    // A version that reports no state is one Lambda has had ready since before it reported states.
    return found === null ? null : (found.state ?? 'Active');
  } catch (error) {
    if (error instanceof AwsError) return null;
    throw error;
  }
}

async function end({ ctx, claim, loaded }: Run, position: number, version: string): Promise<void> {
  const failure = partialFailure(
    {
      code: 'versionNotActive',
      title: `Version ${version} did not become active`,
      detail: 'AWS provisions a version only once it is active.',
      action: 'Look at the version in AWS.',
    },
    loaded.plan.steps.slice(0, position - 1),
  );
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
