import type { ServiceProfile } from '../traffic/profile';
import { seedFrom } from '../traffic/random';
import type { RegionState } from '../world';
import type {
  CapacityProviderWeight,
  EcsCluster,
  EcsService,
  LoadBalancerTarget,
  TaskDefinition,
} from './state';

/** A service as an estate describes it. */
export interface ServiceSpec {
  readonly name: string;
  readonly clusterName: string;
  readonly createdAt: number;
  readonly taskDefinition: Omit<TaskDefinition, 'arn' | 'tags'>;
  readonly desiredCount: number;
  /** Empty: launch type FARGATE. */
  readonly capacityProviderStrategy: readonly CapacityProviderWeight[];
  readonly minimumHealthyPercent: number;
  readonly maximumPercent: number;
  readonly target: LoadBalancerTarget | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly profile: ServiceProfile;
}

/** Adds an empty Fargate cluster to a region and returns it. */
export function addCluster(
  state: RegionState,
  name: string,
  options: { readonly containerInsights: boolean; readonly tags: Readonly<Record<string, string>> },
): EcsCluster {
  const cluster: EcsCluster = {
    name,
    arn: `arn:aws:ecs:${state.region}:${state.account}:cluster/${name}`,
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    containerInsights: options.containerInsights,
    tags: options.tags,
    services: new Map(),
  };
  state.ecs.clusters.set(name, cluster);
  return cluster;
}

function addTaskDefinition(state: RegionState, spec: ServiceSpec): TaskDefinition {
  const { taskDefinition } = spec;
  const id = `${taskDefinition.family}:${taskDefinition.revision}`;
  const arn = `arn:aws:ecs:${state.region}:${state.account}:task-definition/${id}`;
  const added = { ...taskDefinition, arn, tags: spec.tags };
  state.ecs.taskDefinitions.set(id, added);
  return added;
}

/** Adds a service that has settled at its desired count to a cluster of the region and returns it. */
export function addService(
  state: RegionState,
  cluster: EcsCluster,
  spec: ServiceSpec,
  seed: number,
): EcsService {
  const service: EcsService = {
    name: spec.name,
    arn: `arn:aws:ecs:${state.region}:${state.account}:service/${cluster.name}/${spec.name}`,
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    createdAt: spec.createdAt,
    taskDefinitionArn: addTaskDefinition(state, spec).arn,
    launchType: spec.capacityProviderStrategy.length === 0 ? 'FARGATE' : null,
    capacityProviderStrategy: spec.capacityProviderStrategy,
    minimumHealthyPercent: spec.minimumHealthyPercent,
    maximumPercent: spec.maximumPercent,
    target: spec.target,
    subnetIds: ['subnet-0d41a7b2', 'subnet-0e52b8c3'],
    securityGroupIds: ['sg-0a93f6d1'],
    tags: spec.tags,
    desiredCount: spec.desiredCount,
    tasks: [{ at: spec.createdAt, value: spec.desiredCount }],
    traffic: {
      seed: seedFrom(`${state.account}/${state.region}/${cluster.name}/${spec.name}`, seed),
      profile: spec.profile,
    },
  };
  cluster.services.set(spec.name, service);
  return service;
}
