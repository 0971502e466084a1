/** What a region's Application Auto Scaling holds. Times are milliseconds since 1970. */
export interface ScalingState {
  /** By `scalableKey`. */
  readonly targets: Map<string, ScalableTarget>;
  /** By `scalableKey` and name. */
  readonly policies: Map<string, ScalingPolicy>;
  readonly scheduledActions: Map<string, ScheduledAction>;
  /** Newest first. */
  activities: readonly ScalingActivity[];
}

/** What is scaled: the three members every call names. */
export interface Scalable {
  readonly serviceNamespace: string;
  readonly resourceId: string;
  readonly scalableDimension: string;
}

export interface ScalableTarget extends Scalable {
  readonly arn: string;
  readonly minCapacity: number;
  readonly maxCapacity: number;
  readonly roleArn: string;
  readonly createdAt: number;
  readonly suspended: SuspendedState;
}

export interface SuspendedState {
  readonly DynamicScalingInSuspended: boolean;
  readonly DynamicScalingOutSuspended: boolean;
  readonly ScheduledScalingSuspended: boolean;
}

export interface ScalingPolicy extends Scalable {
  readonly name: string;
  readonly arn: string;
  readonly type: string;
  readonly createdAt: number;
  /** Exactly one of the three configuration members, as it was put. */
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly alarms: readonly { readonly AlarmName: string; readonly AlarmARN: string }[];
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
}

export interface ScalingActivity extends Scalable {
  readonly id: string;
  readonly description: string;
  readonly cause: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly statusCode: string;
  readonly statusMessage: string;
}

/** An empty region's Application Auto Scaling. */
export function createScalingState(): ScalingState {
  return { targets: new Map(), policies: new Map(), scheduledActions: new Map(), activities: [] };
}

/** Returns the text that is the same for two calls exactly when they mean the same scalable resource. */
export function scalableKey(scalable: Scalable): string {
  return `${scalable.serviceNamespace}|${scalable.resourceId}|${scalable.scalableDimension}`;
}
