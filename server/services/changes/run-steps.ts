import { publishedVersion } from '@/lib/domain/capacity/provisioned-steps';
import type { PlanStep, StepRequest } from '@/lib/domain/changes/plan';
import { updateStep } from '../../db/change-claim-repository';
import { callStep } from './call-step';
import { keep } from './claim';
import { recordAct, subjectOf } from './record';
import { recordOutcome } from './record-outcome';
import type { Run } from './run';
import { waitForVersion } from './wait-for-version';

/** Makes the calls of a change one after the other, each between its intent and its outcome; stops at the first that is not known to have succeeded. */
export async function runSteps(run: Run): Promise<void> {
  let version: string | null = null;
  for (const [index, step] of run.loaded.plan.steps.entries()) {
    const position = index + 1;
    const isProvision = step.operation === 'lambda:PutProvisionedConcurrencyConfig';
    if (isProvision && version !== null && !(await waitForVersion(run, position, version))) return;
    const request = resolveRequest(step.request, version);
    await recordIntent(run, step, position, request);
    await run.reached(`intent ${position}`);
    const outcome = await callStep(run, step, position, request);
    await run.reached(`called ${position}`);
    await recordOutcome(run, step, position, outcome);
    await run.reached(`outcome ${position}`);
    if (outcome.kind !== 'succeeded') return;
    if (step.operation === 'lambda:PublishVersion') version = String(outcome.response.Version);
  }
}

function resolveRequest(request: StepRequest, version: string | null): StepRequest {
  const entries = Object.entries(request).map(([name, value]) => {
    if (value !== publishedVersion) return [name, value];
    if (version === null) throw new Error('a step needs a version that no step before it published');
    return [name, version];
  });
  return Object.fromEntries(entries);
}

async function recordIntent(run: Run, step: PlanStep, position: number, request: StepRequest): Promise<void> {
  const { ctx, claim, loaded } = run;
  await ctx.db.$transaction(async (tx) => {
    await keep(ctx, tx, claim);
    await updateStep(tx, claim.changeId, position, {
      state: 'intended',
      request,
      intendedAt: ctx.clock.now(),
    });
    const happening = { kind: 'stepIntended', words: `Asking AWS: ${step.words}.`, step: position } as const;
    const after = { operation: step.operation, request };
    await recordAct(ctx, tx, subjectOf(loaded), happening, { after, reason: loaded.row.reason });
  });
}
