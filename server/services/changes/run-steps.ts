import type { PlanStep, StepRequest } from '@/lib/domain/changes/plan';
import { updateStep } from '../../db/change-claim-repository';
import { callStep } from './call-step';
import { keep } from './claim';
import type { Answers } from './kind';
import { kindOf } from './kinds';
import { recordAct, subjectOf } from './record';
import { recordOutcome } from './record-outcome';
import type { Run } from './run';
import { waitUntilReady } from './wait-until-ready';

/** Makes the calls of a change one after the other, each between its intent and its outcome; stops at the first that is not known to have succeeded. */
export async function runSteps(run: Run): Promise<void> {
  const kind = kindOf(run.loaded.plan);
  let answers: Answers = {};
  for (const [index, step] of run.loaded.plan.steps.entries()) {
    const position = index + 1;
    const { operation } = step;
    const request = resolveRequest(step.request, answers);
    if (!(await waitUntilReady(run, position, { operation, request }, answers))) return;
    await recordIntent(run, step, position, request);
    await run.reached(`intent ${position}`);
    const outcome = await callStep(run, step, position, request);
    await run.reached(`called ${position}`);
    await recordOutcome(run, step, position, outcome);
    await run.reached(`outcome ${position}`);
    if (outcome.kind !== 'succeeded') return;
    answers = { ...answers, ...kind.answers({ operation, request }, outcome.response) };
  }
}

/** Fills in what earlier steps answered, which stands in a request as `{name}`. */
function resolveRequest(request: StepRequest, answers: Answers): StepRequest {
  const entries = Object.entries(request).map(([field, value]) => {
    const name = typeof value === 'string' ? /^\{(\w+)\}$/.exec(value)?.[1] : undefined;
    if (name === undefined) return [field, value];
    if (answers[name] === undefined) throw new Error(`a step needs a ${name} that no step before it made`);
    return [field, answers[name]];
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
