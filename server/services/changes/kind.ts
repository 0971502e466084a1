import type { z } from 'zod';
import type { ChangePlan, Observed } from '@/lib/contracts/change-plan';
import type { RevertChangeInput } from '@/lib/contracts/change-shapes';
import type { ChangeFailure, ChangeOutcome } from '@/lib/domain/changes/outcome';
import type { Agreement, ResourceCondition } from '@/lib/domain/changes/phase';
import type { BasePlan, PlanStep, StepOperation, StepRequest } from '@/lib/domain/changes/plan';
import type { Undone } from '@/lib/domain/changes/undone';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import type { WorkloadKind } from '@/lib/domain/inventory/snapshot';
import type { AwsScope } from '../../aws/access';
import type { Written } from '../../aws/written';
import type { ServiceContext } from '../context';
import { loadPriceBook } from '../costs/load-price-book';
import { findScope } from '../estate/find-scope';

/** The workload a change is of, as the engine's rows name it. */
export interface PlannedWorkload {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly clusterName: string | null;
  readonly accountId: string;
  readonly region: string;
}

/** A workload with where its calls go. */
export interface Place {
  readonly scope: AwsScope;
  readonly workload: PlannedWorkload;
}

/** One AWS call of a step, with what stood in for earlier answers filled in. */
export interface StepCall {
  readonly operation: StepOperation;
  readonly request: StepRequest;
}

/** What AWS shows of a call whose answer was lost: its effect with what it made, or no sign of it. */
export type StepTrace =
  | { readonly happened: true; readonly response: Written['response'] }
  | { readonly happened: false };

/** What earlier steps of an apply answered, by the name later steps ask for it with. */
export type Answers = Readonly<Record<string, string>>;

/** Whether a step's call can be made now, or why not; `again`: it may be before long. */
export type Readiness = 'ready' | { readonly again: boolean; readonly failure: ChangeFailure };

/** One look of a verification; `before` is what the look before saw. */
export interface Look<Seen> {
  readonly seen: Seen;
  readonly before: Seen | null;
  readonly now: Date;
  readonly deadline: Date;
}

/** What is planned from: the request, what was observed for it, and the prices in force. */
export interface Planning<Request, Observation, Plan> {
  readonly request: Request;
  readonly observation: Observation;
  readonly undoing: Undone<Plan> | null;
  readonly prices: PriceBook;
}

/** One kind of change: all that the engine does not know by itself. See `kinds.ts` for how one is added. */
export interface KindDefinition<Request, Observation, Plan extends ChangePlan, Seen extends Observed> {
  /** The workloads it can be made on. */
  readonly on: readonly WorkloadKind[];
  /** Parses what is asked for out of the API's input, and out of what `requestOf` and `invert` answer. */
  readonly request: z.ZodType<Request>;
  /** Parses a stored plan. */
  readonly plan: z.ZodType<Plan>;
  /** Parses what a look at AWS saw, as it was stored. */
  readonly seen: z.ZodType<Seen>;
  /** Reads from AWS all that a plan rests on; throws what people should be told. */
  observe(ctx: ServiceContext, place: Place, request: Request): Promise<Observation>;
  /** Pure: what would be done, what it costs and every reason against it. */
  decide(planning: Planning<Request, Observation, Plan>): BasePlan;
  /** Pure: what was asked for, so that it can be planned again. */
  requestOf(plan: Plan): Request;
  /** Pure: what to ask for to undo a plan that has been applied. */
  invert(plan: Plan, options: RevertChangeInput): Request;
  /** Makes the one AWS call of a step, once; throws AwsError. */
  send(ctx: ServiceContext, place: Place, call: StepCall): Promise<Written>;
  /** Looks for the effect of a step's call, and writes nothing; throws AwsError. */
  lookAt(ctx: ServiceContext, place: Place, plan: Plan, call: StepCall): Promise<StepTrace>;
  /** One look at what the change is about, for its verification; throws AwsError. */
  look(ctx: ServiceContext, place: Place, plan: Plan): Promise<Seen>;
  /** Pure: whether what AWS reports means in force, failed, out of time, or keep waiting. */
  verify(plan: Plan, look: Look<Seen>): ChangeOutcome;
  /** Pure: whether AWS holds what the plan wants. */
  agreement(plan: Plan, seen: Seen | null): Agreement;
  condition(seen: Seen | null): ResourceCondition;
  /** What was seen, as one sentence. */
  describe(seen: Seen): string;
  /** What a step's answer gives to later steps; nothing unless said. */
  answers?(call: StepCall, response: Written['response']): Answers;
  /** Whether a step can be sent by now; asked again for about a minute. Ready unless said. */
  isReady?(ctx: ServiceContext, place: Place, call: StepCall, answers: Answers): Promise<Readiness>;
  /** The number to offer the next time once this step is done; none unless said. */
  remember?(plan: Plan, step: Pick<PlanStep, 'operation'>): number | null;
}

/** What a change stands at by a stored look: null and unknown before the first. */
export interface Standing {
  readonly observed: Observed | null;
  readonly agreement: Agreement;
  readonly condition: ResourceCondition;
}

/** A kind as the engine uses it, whichever it is: plans and looks are parsed by the kind's own schemas. */
export type ChangeKindEngine = ReturnType<typeof defineKind>;

/** Wraps a kind for the engine, which handles plans without knowing their kind. */
export function defineKind<Request, Observation, Plan extends ChangePlan, Seen extends Observed>(
  kind: KindDefinition<Request, Observation, Plan, Seen>,
) {
  const plan = (any: ChangePlan) => kind.plan.parse(any);
  const seen = kind.seen.nullable();
  return {
    on: kind.on,
    makePlan: async (
      ctx: ServiceContext,
      workload: PlannedWorkload,
      asked: unknown,
      undoing: Undone<ChangePlan> | null,
    ): Promise<BasePlan> => {
      const request = kind.request.parse(asked);
      const scope = await findScope(ctx.db, workload.accountId, workload.region);
      const observation = await kind.observe(ctx, { scope, workload }, request);
      const prices = await loadPriceBook(ctx);
      const undone = undoing && { number: undoing.number, plan: plan(undoing.plan) };
      return kind.decide({ request, observation, undoing: undone, prices });
    },
    requestOf: (any: ChangePlan): unknown => kind.requestOf(plan(any)),
    invert: (any: ChangePlan, options: RevertChangeInput): unknown => kind.invert(plan(any), options),
    send: kind.send,
    lookAt: (ctx: ServiceContext, place: Place, any: ChangePlan, call: StepCall) =>
      kind.lookAt(ctx, place, plan(any), call),
    look: (ctx: ServiceContext, place: Place, any: ChangePlan): Promise<Observed> =>
      kind.look(ctx, place, plan(any)),
    verify: (any: ChangePlan, look: Look<unknown>): ChangeOutcome =>
      kind.verify(plan(any), {
        ...look,
        seen: kind.seen.parse(look.seen),
        before: seen.parse(look.before),
      }),
    standing: (any: ChangePlan, observed: unknown): Standing => {
      const last = seen.parse(observed);
      return {
        observed: last,
        agreement: kind.agreement(plan(any), last),
        condition: kind.condition(last),
      };
    },
    describe: (observed: unknown): string => kind.describe(kind.seen.parse(observed)),
    answers: (call: StepCall, response: Written['response']): Answers => kind.answers?.(call, response) ?? {},
    isReady: async (ctx: ServiceContext, place: Place, call: StepCall, answers: Answers) =>
      (await kind.isReady?.(ctx, place, call, answers)) ?? 'ready',
    remember: (any: ChangePlan, step: Pick<PlanStep, 'operation'>): number | null =>
      kind.remember?.(plan(any), step) ?? null,
  };
}
