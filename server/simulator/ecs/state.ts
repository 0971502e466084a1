import type { ServiceProfile } from '../traffic/profile';
import type { Timeline } from '../traffic/timeline';

/** What a region's ECS holds. Times are milliseconds since 1970. */
export interface EcsState {
  readonly clusters: Map<string, EcsCluster>;
  /** By `family:revision`. */
  readonly taskDefinitions: Map<string, TaskDefinition>;
}

export interface EcsCluster {
  readonly name: string;
  readonly arn: string;
  readonly capacityProviders: readonly string[];
  readonly containerInsights: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly services: Map<string, EcsService>;
}

export interface CapacityProviderWeight {
  readonly capacityProvider: string;
  readonly weight: number;
  readonly base: number;
}

export interface EcsService {
  readonly name: string;
  readonly arn: string;
  readonly clusterArn: string;
  readonly clusterName: string;
  readonly createdAt: number;
  readonly taskDefinitionArn: string;
  /** Null when a capacity provider strategy decides. */
  readonly launchType: 'FARGATE' | 'EC2' | null;
  readonly capacityProviderStrategy: readonly CapacityProviderWeight[];
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly target: LoadBalancerTarget | null;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  desiredCount: number;
  /** Running tasks over time; what metrics are computed from. */
  tasks: Timeline<number>;
  readonly traffic: { readonly seed: number; readonly profile: ServiceProfile };
}

export interface LoadBalancerTarget {
  readonly targetGroupArn: string;
  /** The LoadBalancer dimension, `app/name/id`. */
  readonly loadBalancer: string;
  readonly containerName: string;
  readonly containerPort: number;
}

export interface TaskDefinition {
  readonly family: string;
  readonly revision: number;
  readonly arn: string;
  readonly registeredAt: number;
  readonly cpuUnits: number;
  readonly memoryMb: number;
  readonly architecture: 'X86_64' | 'ARM64';
  readonly executionRoleArn: string;
  readonly taskRoleArn: string;
  readonly container: ContainerDefinition;
  readonly tags: Readonly<Record<string, string>>;
}

export interface ContainerDefinition {
  readonly name: string;
  readonly image: string;
  readonly port: number | null;
  readonly environment: Readonly<Record<string, string>>;
  readonly healthCheckPath: string | null;
}

/** An empty region's ECS. */
export function createEcsState(): EcsState {
  return { clusters: new Map(), taskDefinitions: new Map() };
}
