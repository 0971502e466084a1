import type { ServiceProfile } from '../traffic/profile';
import { seedFrom } from '../traffic/random';
import type { RegionState } from '../world';
import { schedule } from './scheduler/settle-service';
import { startDeployment } from './scheduler/start-deployment';
import type {
  CapacityProviderWeight,
  EcsCluster,
  EcsService,
  LaunchSettings,
  LoadBalancerTarget,
  ServiceSettings,
  TaskDefinition,
  Wire,
} from './state';

/** The one container of an estate's task. */
export interface ContainerSpec {
  readonly name: string;
  readonly image: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly healthCheckPath: string;
}

export interface TaskDefinitionSpec {
  readonly family: string;
  readonly revision: number;
  readonly registeredAt: number;
  readonly cpuUnits: number;
  readonly memoryMb: number;
  readonly architecture: 'X86_64' | 'ARM64';
  readonly executionRoleArn: string;
  readonly taskRoleArn: string;
  readonly container: ContainerSpec;
}

/** A service as an estate describes it. */
export interface ServiceSpec {
  readonly name: string;
  readonly clusterName: string;
  readonly createdAt: number;
  readonly taskDefinition: TaskDefinitionSpec;
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
    status: 'ACTIVE',
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultStrategy: [],
    containerInsights: options.containerInsights,
    enhancedInsights: false,
    configuration: null,
    serviceConnectNamespace: null,
    tags: options.tags,
    services: new Map(),
  };
  state.ecs.clusters.set(name, cluster);
  return cluster;
}

function containerOf(container: ContainerSpec): Wire {
  const { port, healthCheckPath } = container;
  const probe = `curl -f http://localhost:${port}${healthCheckPath} || exit 1`;
  return {
    name: container.name,
    image: container.image,
    cpu: 0,
    portMappings: [{ containerPort: port, hostPort: port, protocol: 'tcp' }],
    essential: true,
    environment: Object.entries(container.environment).map(([name, value]) => ({ name, value })),
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    healthCheck: { command: ['CMD-SHELL', probe], interval: 30, timeout: 5, retries: 3 },
  };
}

function addTaskDefinition(state: RegionState, spec: ServiceSpec): TaskDefinition {
  const { container, architecture, ...given } = spec.taskDefinition;
  const id = `${given.family}:${given.revision}`;
  const definition: TaskDefinition = {
    ...given,
    arn: `arn:aws:ecs:${state.region}:${state.account}:task-definition/${id}`,
    deregisteredAt: null,
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    containers: [containerOf(container)],
    volumes: [],
    more: { runtimePlatform: { cpuArchitecture: architecture, operatingSystemFamily: 'LINUX' } },
    tags: spec.tags,
  };
  state.ecs.taskDefinitions.set(id, definition);
  state.ecs.lastRevisions.set(given.family, given.revision);
  return definition;
}

function launchOf(spec: ServiceSpec, definition: TaskDefinition): LaunchSettings {
  return {
    taskDefinitionArn: definition.arn,
    launchType: spec.capacityProviderStrategy.length === 0 ? 'FARGATE' : null,
    capacityProviderStrategy: spec.capacityProviderStrategy,
    platformVersion: 'LATEST',
    network: {
      subnetIds: ['subnet-0d41a7b2', 'subnet-0e52b8c3'],
      securityGroupIds: ['sg-0a93f6d1'],
      assignPublicIp: 'DISABLED',
    },
    targets: spec.target === null ? [] : [spec.target],
  };
}

/** What ECS assumes of a service where nobody says otherwise. */
export const USUAL_SETTINGS: ServiceSettings = {
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  circuitBreaker: { enable: false, rollback: false },
  alarms: null,
  healthCheckGraceSeconds: null,
  enableExecuteCommand: false,
  enableManagedTags: false,
  propagateTags: 'NONE',
  zoneRebalancing: 'ENABLED',
  schedulingStrategy: 'REPLICA',
  placementConstraints: [],
  placementStrategy: [],
  serviceRegistries: [],
};

function settingsOf(spec: ServiceSpec): ServiceSettings {
  return {
    ...USUAL_SETTINGS,
    minimumHealthyPercent: spec.minimumHealthyPercent,
    maximumPercent: spec.maximumPercent,
    circuitBreaker: { enable: true, rollback: true },
    healthCheckGraceSeconds: spec.target === null ? null : 60,
    enableManagedTags: true,
    propagateTags: 'SERVICE',
    zoneRebalancing: 'DISABLED',
  };
}

/** Returns a service that nobody has scheduled yet. */
export function bareService(
  cluster: EcsCluster,
  given: Pick<EcsService, 'name' | 'createdAt' | 'desiredCount' | 'launch' | 'settings' | 'tags' | 'traffic'>,
): EcsService {
  return {
    ...given,
    arn: `${cluster.arn.replace(':cluster/', ':service/')}/${given.name}`,
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: 'ACTIVE',
    deployments: [],
    history: [],
    tasks: [],
    events: [],
    made: { tasks: 0, deployments: 0, events: 0 },
    steady: false,
    retryAt: null,
    refusals: 0,
    dueAt: Number.POSITIVE_INFINITY,
    capacity: { running: [], pending: [], desired: [], size: [] },
  };
}

/** Adds a service whose first tasks are started when it is made to a cluster of the region and returns it. */
export function addService(
  state: RegionState,
  cluster: EcsCluster,
  spec: ServiceSpec,
  seed: number,
): EcsService {
  const key = `${state.account}/${state.region}/${cluster.name}/${spec.name}`;
  const service = bareService(cluster, {
    name: spec.name,
    createdAt: spec.createdAt,
    desiredCount: spec.desiredCount,
    launch: launchOf(spec, addTaskDefinition(state, spec)),
    settings: settingsOf(spec),
    tags: spec.tags,
    traffic: { seed: seedFrom(key, seed), profile: spec.profile },
  });
  cluster.services.set(spec.name, service);
  startDeployment(service, spec.createdAt, 'normal');
  schedule({ state, seed }, service, spec.createdAt);
  return service;
}
