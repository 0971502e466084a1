import type { Input } from '../input';

/** What a region's Application Auto Scaling holds. Times are milliseconds since 1970. */
export interface ScalingState {
  /** By `scalableKey`. */
  readonly targets: Map<string, ScalableTarget>;
  /** By `childKey`. */
  readonly policies: Map<string, ScalingPolicy>;
  readonly scheduledActions: Map<string, ScheduledAction>;
  /** Oldest first. */
  readonly activities: ScalingActivity[];
  /** Activities so far, which their ids are made of. */
  activityCount: number;
}

/** What is scaled: the three members every call names. */
export interface Scalable {
  readonly serviceNamespace: string;
  readonly resourceId: string;
  readonly scalableDimension: string;
}

export interface ScalableTarget extends Scalable {
  readonly arn: string;
  minCapacity: number;
  maxCapacity: number;
  roleArn: string;
  readonly createdAt: number;
  suspended: SuspendedState;
  tags: Readonly<Record<string, string>>;
  /** When the last change of capacity took or takes effect; 0 before the first. */
  settledAt: number;
  /** The last time a policy scaled out, and by how much; null when none has. */
  lastOut: { readonly at: number; readonly added: number } | null;
  /** When a policy last scaled in; null when none has. */
  lastInAt: number | null;
  /** The least that a predictive policy wants at this hour; null when none scales. */
  predictedCapacity: number | null;
  /** Why the last activity did not scale, so that one reason is noted once in a row; null: it did. */
  lastNotScaled: string | null;
}

export interface SuspendedState {
  readonly DynamicScalingInSuspended: boolean;
  readonly DynamicScalingOutSuspended: boolean;
  readonly ScheduledScalingSuspended: boolean;
}

export const POLICY_TYPES = ['StepScaling', 'TargetTrackingScaling', 'PredictiveScaling'] as const;
export type PolicyType = (typeof POLICY_TYPES)[number];

export interface ScalingPolicy extends Scalable {
  readonly name: string;
  readonly arn: string;
  readonly type: PolicyType;
  readonly createdAt: number;
  /** The configuration member of its type, as it was put. */
  readonly configuration: Input;
  /** Names of the alarms that target tracking keeps; empty for the other types. */
  readonly alarmNames: readonly string[];
}

export interface ScheduledAction extends Scalable {
  readonly name: string;
  readonly arn: string;
  readonly schedule: string;
  readonly timezone: string | null;
  readonly startTime: number | null;
  readonly endTime: number | null;
  readonly minCapacity: number | null;
  readonly maxCapacity: number | null;
  readonly createdAt: number;
  /** When it runs next; Infinity: never again. */
  nextAt: number;
}

/** Why an alarm that asked for another capacity did not get it. */
export interface NotScaledReason {
  readonly Code:
    | 'AutoScalingAnticipatedFlapping'
    | 'AlreadyAtMaxCapacity'
    | 'AlreadyAtMinCapacity'
    | 'AlreadyAtDesiredCapacity';
  readonly MaxCapacity?: number;
  readonly MinCapacity?: number;
  readonly CurrentCapacity?: number;
}

export interface ScalingActivity extends Scalable {
  readonly id: string;
  readonly description: string;
  readonly cause: string;
  readonly startTime: number;
  /** When it is over; Infinity: never. Until then it is in progress. */
  endTime: number;
  statusCode: 'Successful' | 'Failed' | 'Overridden';
  statusMessage: string;
  /** Null for an activity that scaled. */
  readonly notScaled: NotScaledReason | null;
}

/** An empty region's Application Auto Scaling. */
export function createScalingState(): ScalingState {
  return {
    targets: new Map(),
    policies: new Map(),
    scheduledActions: new Map(),
    activities: [],
    activityCount: 0,
  };
}

/** Returns the text that is the same for two calls exactly when they mean the same scalable resource. */
export function scalableKey(scalable: Scalable): string {
  return `${scalable.serviceNamespace}|${scalable.resourceId}|${scalable.scalableDimension}`;
}

/** Returns the key of a policy or scheduled action of a scalable resource. */
export function childKey(scalable: Scalable, name: string): string {
  return `${scalableKey(scalable)}|${name}`;
}

/** Returns the three members alone, to be copied into what belongs to them. */
export function scalableOf({ serviceNamespace, resourceId, scalableDimension }: Scalable): Scalable {
  return { serviceNamespace, resourceId, scalableDimension };
}
