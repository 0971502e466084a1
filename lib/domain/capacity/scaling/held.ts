import type {
  ProvisionedConcurrency,
  ScalableTarget,
  ScheduledAction,
  ServiceSnapshot,
} from '../../inventory/snapshot';
import type { CapacityObservation } from '../observation';

/** A policy as Application Auto Scaling holds it, whole, so that it can be put back as it was. */
export interface HeldPolicy {
  readonly name: string;
  readonly type: 'TargetTrackingScaling' | 'StepScaling' | 'PredictiveScaling';
  /** The configuration of its type, in AWS's own words. */
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Names of the alarms that fire it. */
  readonly alarms: readonly string[];
}

/** A scalable target with all that hangs on it. */
export interface HeldTarget extends Omit<ScalableTarget, 'policies'> {
  readonly policies: readonly HeldPolicy[];
  readonly scheduledActions: readonly ScheduledAction[];
}

/** One look at what scales a workload, and at the capacity it sets. */
export interface ScalingReading {
  /** Null: no target is registered. */
  readonly target: HeldTarget | null;
  /** The service; null for a function. */
  readonly service: Pick<ServiceSnapshot, 'configuration' | 'capacity'> | null;
  /** What is provisioned on the alias; null for a service, and where nothing is. */
  readonly provisioned: ProvisionedConcurrency | null;
}

/** All that a plan for a workload's scaling rests on, as AWS reported it at one moment. */
export interface ScalingObservation extends ScalingReading {
  readonly observedAt: string;
  readonly region: string;
  readonly workload: { readonly name: string; readonly clusterName: string | null };
  /** The alias or version; null for a service. */
  readonly qualifier: string | null;
  /** What provisioned concurrency rests on; null for a service. */
  readonly capacity: CapacityObservation | null;
  /** The size of one task; null for a function. */
  readonly task: TaskSize | null;
  readonly manager: CapacityObservation['manager'];
}

export interface TaskSize {
  readonly cpuUnits: number | null;
  readonly memoryMb: number | null;
  readonly architecture: 'x86_64' | 'arm64' | null;
}

/** Which target of Application Auto Scaling a reading is of: the three fields that every call names it by. */
export interface TargetId {
  readonly ServiceNamespace: 'lambda' | 'ecs';
  readonly ResourceId: string;
  readonly ScalableDimension: string;
}

/** The id of an observed workload's scalable target, whether or not it is registered. */
export function targetIdOf({
  workload,
  qualifier,
}: Pick<ScalingObservation, 'workload' | 'qualifier'>): TargetId {
  return workload.clusterName === null
    ? {
        ServiceNamespace: 'lambda',
        ResourceId: `function:${workload.name}:${qualifier}`,
        ScalableDimension: 'lambda:function:ProvisionedConcurrency',
      }
    : {
        ServiceNamespace: 'ecs',
        ResourceId: `service/${workload.clusterName}/${workload.name}`,
        ScalableDimension: 'ecs:service:DesiredCount',
      };
}

/** What the target sets now: wanted tasks, or environments asked for, none counting as 0. */
export function currentOf({ service, provisioned }: ScalingReading): number {
  return service ? service.capacity.desired : (provisioned?.requested ?? 0);
}

/** What the capacity of a workload counts. */
export function unitOf(observation: Pick<ScalingReading, 'service'>, count: number): string {
  if (observation.service) return count === 1 ? 'task' : 'tasks';
  return count === 1 ? 'environment' : 'environments';
}
