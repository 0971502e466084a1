import type { UnitPrice } from '../costs/unit-price';
import type { Known } from '../known';
import type { ChangeKind } from './phase';

/** A value before or after a change; null means nothing is configured. */
export type FieldValue = string | number | null;

/** One line of "from → to". */
export interface FieldChange {
  readonly field: string;
  readonly label: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** Every AWS write a step may make. */
export const stepOperations = [
  'lambda:PublishVersion',
  'lambda:CreateAlias',
  'lambda:DeleteAlias',
  'lambda:PutProvisionedConcurrencyConfig',
  'lambda:DeleteProvisionedConcurrencyConfig',
  'application-autoscaling:RegisterScalableTarget',
  'application-autoscaling:DeregisterScalableTarget',
  'application-autoscaling:PutScalingPolicy',
  'application-autoscaling:DeleteScalingPolicy',
  'application-autoscaling:PutScheduledAction',
  'application-autoscaling:DeleteScheduledAction',
  'ecs:UpdateService',
] as const;
export type StepOperation = (typeof stepOperations)[number];

/** The parameters of one AWS call as plain JSON, by AWS's own names. A string such as `{version}` stands for what a step before answered. */
export type StepRequest = Readonly<Record<string, unknown>>;

/** One AWS call: what is asked, in words and as sent, and what it does. */
export interface PlanStep {
  readonly operation: StepOperation;
  readonly request: StepRequest;
  /** What AWS is asked, e.g. "Provision 3 execution environments for live". */
  readonly words: string;
  /** What follows from it. */
  readonly effect: string;
  /** The call that undoes it, from the state observed; null where nothing can or need be undone. */
  readonly inverse: { readonly operation: StepOperation; readonly request: StepRequest } | null;
}

/** What a plan would cost; amounts are decimal strings in US dollars before free tier, savings plans and tax. */
export interface PlanCost {
  readonly currency: 'USD';
  readonly perHour: CostDelta;
  /** Over `hoursPerMonth` hours. */
  readonly perMonth: CostDelta;
  readonly hoursPerMonth: number;
  /** True where a part is not known, so that it costs at least this. */
  readonly atLeast: boolean;
  /** What it was computed from. */
  readonly prices: readonly PricedBy[];
  readonly region: string;
  /** What the price covers and what it does not, a sentence each. */
  readonly notes: readonly string[];
}

/** A unit price and what of the plan it is the price of. */
export interface PricedBy extends UnitPrice {
  readonly what: string;
}

export interface CostDelta {
  readonly from: string;
  readonly to: string;
  readonly delta: string;
}

/** Concurrency that is left after the plan. */
export interface Headroom {
  readonly account: Known<AccountHeadroom>;
  readonly function: {
    /** Null: nothing is reserved for the function. */
    readonly reserved: number | null;
    /** Provisioned over all aliases and versions of the function. */
    readonly provisionedNow: number;
    readonly provisionedAfter: number;
  };
}

export interface AccountHeadroom {
  readonly limit: number;
  readonly unreservedNow: number;
  readonly unreservedAfter: number;
  /** AWS keeps this many for functions without a reservation. */
  readonly minimumUnreserved: number;
}

/** Who else writes this value and will put it back. */
export interface ManagedBy {
  readonly tool: string;
  /** Stack, app or service name, where a tag tells. */
  readonly stack: string | null;
  /** The tag that says so, e.g. `aws:cloudformation:stack-name`. */
  readonly evidence: string;
  readonly words: string;
}

export interface PlanWarning {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** True: applying needs this code among the acknowledged ones. */
  readonly mustAcknowledge: boolean;
}

/** Why a plan can't be applied. */
export interface PlanRefusal {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly action: string;
}

/** What the change looks for in AWS afterwards, and for how long. */
export interface PlanVerification {
  readonly words: string;
  readonly deadlineSeconds: number;
}

/** The part of a plan every kind of change has; plain JSON throughout. */
export interface BasePlan {
  readonly kind: ChangeKind;
  /** What is done, as a short sentence: "Switch on 3 provisioned for live". */
  readonly title: string;
  readonly observedAt: string;
  /** What of the workload is changed, e.g. an alias; one change a kind may be under way on it. */
  readonly qualifier: string;
  /** The value before and after, as lists show it; null: nothing is configured. */
  readonly from: FieldValue;
  readonly wanted: FieldValue;
  readonly fields: readonly FieldChange[];
  readonly steps: readonly PlanStep[];
  readonly verification: PlanVerification;
  readonly cost: Known<PlanCost>;
  /** Null where no concurrency is taken. */
  readonly headroom: Headroom | null;
  readonly managedBy: ManagedBy | null;
  readonly warnings: readonly PlanWarning[];
  /** Empty: the plan can be applied. */
  readonly refusals: readonly PlanRefusal[];
  /** What was observed of everything the plan rests on; any difference at apply makes the plan stale. */
  readonly fingerprint: readonly FingerprintFact[];
}

/** One observed fact by name; the label is what a person reads when it has moved. */
export interface FingerprintFact {
  readonly field: string;
  readonly label: string;
  readonly value: FieldValue;
}

/** What a look at AWS saw of scaling, as facts by name. */
export interface ObservedFacts {
  readonly facts: Readonly<Record<string, FieldValue>>;
  /** The same as one sentence. */
  readonly words: string;
  /** How far the workload has followed; null where it has nothing to follow with. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

/** A fact that moved between planning and applying. */
export interface StaleFact {
  readonly field: string;
  readonly label: string;
  readonly loaded: FieldValue;
  readonly live: FieldValue;
  /** What the plan wants of this field; null where it does not touch it. */
  readonly wanted: FieldValue;
}
