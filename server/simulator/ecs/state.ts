import type { ServiceProfile } from '../traffic/profile';
import type { Timeline } from '../traffic/timeline';

/** What a region's ECS holds. Times are milliseconds since 1970; what a moment shows is computed from them. */
export interface EcsState {
  readonly clusters: Map<string, EcsCluster>;
  /** By `family:revision`. */
  readonly taskDefinitions: Map<string, TaskDefinition>;
  /** Last revision given out per family: numbers are never used twice. */
  readonly lastRevisions: Map<string, number>;
  /** Capacity providers that have no room for new tasks until someone says otherwise. */
  readonly exhausted: Set<string>;
}

export interface EcsCluster {
  readonly name: string;
  readonly arn: string;
  status: 'ACTIVE' | 'INACTIVE';
  capacityProviders: readonly string[];
  defaultStrategy: readonly CapacityProviderWeight[];
  containerInsights: boolean;
  /** Container Insights with enhanced observability; only with `containerInsights`. */
  enhancedInsights: boolean;
  /** As given; null when nothing was. */
  configuration: Wire | null;
  serviceConnectNamespace: string | null;
  tags: Tags;
  readonly services: Map<string, EcsService>;
}

/** A structure that is kept and shown as it came. */
export type Wire = Readonly<Record<string, unknown>>;
export type Tags = Readonly<Record<string, string>>;

export interface CapacityProviderWeight {
  readonly capacityProvider: string;
  readonly weight: number;
  readonly base: number;
}

export type LaunchType = 'FARGATE' | 'EC2' | 'EXTERNAL';

/** What a deployment launches, and where. */
export interface LaunchSettings {
  readonly taskDefinitionArn: string;
  /** Null when a capacity provider strategy decides. */
  readonly launchType: LaunchType | null;
  readonly capacityProviderStrategy: readonly CapacityProviderWeight[];
  readonly platformVersion: string;
  /** Null: the tasks use the network of their host. */
  readonly network: NetworkSettings | null;
  readonly targets: readonly LoadBalancerTarget[];
}

export interface NetworkSettings {
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly assignPublicIp: 'ENABLED' | 'DISABLED';
}

export interface LoadBalancerTarget {
  readonly targetGroupArn: string;
  /** The LoadBalancer dimension, `app/name/id`. */
  readonly loadBalancer: string;
  readonly containerName: string;
  readonly containerPort: number;
}

export interface EcsService {
  readonly name: string;
  readonly arn: string;
  readonly clusterArn: string;
  readonly clusterName: string;
  readonly createdAt: number;
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  desiredCount: number;
  launch: LaunchSettings;
  settings: ServiceSettings;
  tags: Tags;
  /** The primary first; the last one standing is what the service runs. */
  deployments: readonly Deployment[];
  /** The latest ones, newest first, those that are over included. */
  history: readonly Deployment[];
  /** Tasks that are there, and those that stopped within the last hour. */
  tasks: readonly EcsTask[];
  /** Newest first. */
  events: readonly ServiceEvent[];
  /** How many tasks, deployments and events there ever were: what their ids are made of. */
  readonly made: { tasks: number; deployments: number; events: number };
  /** Whether the last word of the events is that nothing is left to do. */
  steady: boolean;
  /** When starting tasks is tried again after a refusal or a failure; null: at once. */
  retryAt: number | null;
  /** How many times in a row it was refused or failed. */
  refusals: number;
  /** The next moment at which the scheduler has something to do; Infinity: never by itself. */
  dueAt: number;
  /** Counts over time: what metrics are computed from. */
  readonly capacity: ServiceCapacity;
  readonly traffic: { readonly seed: number; readonly profile: ServiceProfile };
}

export interface ServiceCapacity {
  running: Timeline<number>;
  pending: Timeline<number>;
  desired: Timeline<number>;
  /** Sizes of the primary deployment's tasks. */
  size: Timeline<TaskSize>;
}

export interface TaskSize {
  readonly vcpu: number;
  readonly memoryMb: number;
}

/** Settings that do not start a deployment. */
export interface ServiceSettings {
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly circuitBreaker: { readonly enable: boolean; readonly rollback: boolean };
  readonly alarms: Wire | null;
  readonly healthCheckGraceSeconds: number | null;
  readonly enableExecuteCommand: boolean;
  readonly enableManagedTags: boolean;
  readonly propagateTags: 'SERVICE' | 'TASK_DEFINITION' | 'NONE';
  readonly zoneRebalancing: 'ENABLED' | 'DISABLED';
  readonly schedulingStrategy: 'REPLICA' | 'DAEMON';
  readonly placementConstraints: readonly Wire[];
  readonly placementStrategy: readonly Wire[];
  readonly serviceRegistries: readonly Wire[];
}

export interface Deployment {
  /** `ecs-svc/` and nineteen digits. */
  readonly id: string;
  readonly launch: LaunchSettings;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly finishedAt: number | null;
  readonly rollout: 'IN_PROGRESS' | 'COMPLETED' | 'FAILED';
  readonly reason: string;
  readonly failedTasks: number;
  /** Set: this deployment failed, and its service went back to the named one. */
  readonly rolledBackTo: string | null;
  /** What a fault wants of the tasks it starts. */
  readonly fate: 'normal' | 'stuck' | 'fail';
}

export type StopCode =
  | 'ServiceSchedulerInitiated'
  | 'UserInitiated'
  | 'SpotInterruption'
  | 'TaskFailedToStart';

export interface EcsTask {
  readonly id: string;
  readonly deploymentId: string;
  readonly taskDefinitionArn: string;
  /** Null: a launch type decided. */
  readonly provider: string | null;
  readonly createdAt: number;
  /** From then on PENDING; Infinity: it never gets there, nor to what follows. */
  readonly pendingAt: number;
  readonly runningAt: number;
  /** When its health checks pass. */
  readonly healthyAt: number;
  /** Set: nobody has to stop it. */
  readonly end: { readonly at: number; readonly code: StopCode; readonly reason: string } | null;
  readonly stop: TaskStop | null;
}

export interface TaskStop {
  readonly at: number;
  readonly code: StopCode;
  readonly reason: string;
  /** Until then its load balancer sends it no new requests and lets the open ones end. */
  readonly drainedAt: number;
  readonly stoppedAt: number;
}

export interface ServiceEvent {
  readonly id: string;
  readonly at: number;
  readonly message: string;
}

export interface TaskDefinition {
  readonly family: string;
  readonly revision: number;
  readonly arn: string;
  readonly registeredAt: number;
  /** Null while it is active. */
  readonly deregisteredAt: number | null;
  /** Null where only its containers say how much they take. */
  readonly cpuUnits: number | null;
  readonly memoryMb: number | null;
  readonly executionRoleArn: string | null;
  readonly taskRoleArn: string | null;
  readonly networkMode: string | null;
  readonly requiresCompatibilities: readonly string[];
  /** As DescribeTaskDefinition shows them. */
  readonly containers: readonly Wire[];
  readonly volumes: readonly Wire[];
  /** Members that are kept as they came: runtimePlatform, ephemeralStorage, proxyConfiguration… */
  readonly more: Wire;
  readonly tags: Tags;
}

/** An empty region's ECS. */
export function createEcsState(): EcsState {
  return {
    clusters: new Map(),
    taskDefinitions: new Map(),
    lastRevisions: new Map(),
    exhausted: new Set(),
  };
}
