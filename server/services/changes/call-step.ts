import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeFailure } from '@/lib/domain/changes/outcome';
import type { PlanStep, StepRequest } from '@/lib/domain/changes/plan';
import { AwsError } from '../../aws/errors';
import { keep } from './claim';
import { kindOf } from './kinds';
import { recordEvent } from './record';
import { placeOf, type Run } from './run';
import { toStepFailure } from './to-step-failure';

type Response = Readonly<Record<string, string | number | null>>;

/** What came of one AWS call. `unknown`: its answer was lost, and a look at AWS shows no sign of it yet. */
export type StepOutcome =
  | {
      readonly kind: 'succeeded';
      readonly response: Response;
      readonly awsRequestId: string | null;
      /** True when the answer was lost and its effect was found by looking. */
      readonly settled: boolean;
    }
  | {
      readonly kind: 'failed' | 'unknown';
      readonly failure: ChangeFailure;
      readonly awsRequestId: string | null;
    };

// Throttled calls were turned away before they did anything: the only failure after which a call is sent again.
const throttleWaitsMs = [400, 1_200, 3_000];

/** Makes one step's AWS call; whatever fails without AWS's clear refusal is looked for, not sent again. */
export async function callStep(
  run: Run,
  step: PlanStep,
  position: number,
  request: StepRequest,
): Promise<StepOutcome> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const written = await kindOf(run.loaded.plan).send(run.ctx, placeOf(run), {
        operation: step.operation,
        request,
      });
      return { kind: 'succeeded', ...written, settled: false };
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const waitMs = throttleWaitsMs[attempt];
      if (error.kind !== 'throttled' || waitMs === undefined) return judge(run, step, request, error);
      const words = `AWS throttled the call; sending it again in ${waitMs / 1000} s.`;
      await recordEvent(run.ctx, run.ctx.db, run.claim.changeId, {
        kind: 'stepThrottled',
        words,
        step: position,
      });
      await sleep(waitMs);
      // Whoever has lost the change may not send for it any more.
      await keep(run.ctx, run.ctx.db, run.claim);
    }
  }
}

async function judge(run: Run, step: PlanStep, request: StepRequest, error: AwsError): Promise<StepOutcome> {
  const told = { failure: toStepFailure(error), awsRequestId: error.awsRequestId };
  switch (error.kind) {
    case 'denied':
    case 'throttled':
    case 'capped':
    case 'expired':
    case 'invalid':
    case 'conflict':
    case 'notFound':
      return { kind: 'failed', ...told };
    case 'unreachable':
    case 'service':
      return look(run, step, request, { kind: 'unknown', ...told });
  }
}

async function look(
  run: Run,
  step: PlanStep,
  request: StepRequest,
  unknown: StepOutcome,
): Promise<StepOutcome> {
  try {
    const { plan } = run.loaded;
    const call = { operation: step.operation, request };
    const trace = await kindOf(plan).lookAt(run.ctx, placeOf(run), plan, call);
    if (!trace.happened) return unknown;
    const { awsRequestId } = unknown;
    return { kind: 'succeeded', response: trace.response, awsRequestId, settled: true };
  } catch (error) {
    if (error instanceof AwsError) return unknown;
    throw error;
  }
}
