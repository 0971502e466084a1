import { addSchedule, addTarget, addTracking } from '../../autoscaling/add-scaling';
import { serviceScalable } from '../../autoscaling/names';
import { addCluster, addService } from '../../ecs/add-service';
import type { EcsCluster, LoadBalancerTarget } from '../../ecs/state';
import { addBalancedTarget } from '../../load-balancing/add-load-balancing';
import type { ServiceProfile } from '../../traffic/profile';
import type { RegionState, World } from '../../world';
import { accountOf, type Stage } from './stage';

/** One ECS service of a sample system in one stage. */
export interface SampleService {
  readonly system: string;
  readonly stage: Stage;
  readonly region: string;
  readonly name: string;
  readonly module: string;
  readonly team: string;
  readonly cpuUnits: number;
  readonly memoryMb: number;
  readonly revision: number;
  readonly createdOn: number;
  readonly desired: number;
  readonly spotWeights: boolean;
  /** Null: the desired count is set by hand. */
  readonly scaling: { readonly min: number; readonly max: number; readonly nights: boolean } | null;
  readonly profile: ServiceProfile;
}

function targetOf(state: RegionState, sample: SampleService): LoadBalancerTarget {
  const added = addBalancedTarget(state, {
    balancer: `${sample.system}-${sample.stage}`.slice(0, 32),
    group: `${sample.stage}-${sample.name}`,
    path: `/${sample.name}/*`,
    port: 8080,
    healthCheckPath: '/health/live',
    subnetIds: ['subnet-0d41a7b2', 'subnet-0e52b8c3'],
    createdAt: sample.createdOn,
    tags: { module: sample.module, stage: sample.stage, team: sample.team },
  });
  return { ...added, containerName: sample.name, containerPort: 8080 };
}

function clusterOf(state: RegionState, sample: SampleService): EcsCluster {
  const name = `${sample.system}-${sample.stage}`;
  const tags = { stage: sample.stage, team: sample.team };
  return (
    state.ecs.clusters.get(name) ??
    addCluster(state, name, { containerInsights: sample.stage === 'prod', tags })
  );
}

function taskDefinitionOf(state: RegionState, sample: SampleService) {
  const family = `${sample.system}-${sample.stage}-${sample.name}`;
  const registry = `${state.account}.dkr.ecr.${state.region}.amazonaws.com`;
  return {
    family,
    revision: sample.revision,
    registeredAt: sample.createdOn,
    cpuUnits: sample.cpuUnits,
    memoryMb: sample.memoryMb,
    architecture: 'X86_64' as const,
    executionRoleArn: `arn:aws:iam::${state.account}:role/${sample.system}-execution`,
    taskRoleArn: `arn:aws:iam::${state.account}:role/${family}`,
    container: {
      name: sample.name,
      image: `${registry}/${sample.system}/${sample.name}:${sample.stage}-${sample.revision}`,
      port: 8080,
      environment: { STAGE: sample.stage, SERVICE: sample.name },
      healthCheckPath: '/health/live',
    },
  };
}

const SPOT_FIRST = [
  { capacityProvider: 'FARGATE_SPOT', weight: 80, base: 0 },
  { capacityProvider: 'FARGATE', weight: 20, base: 0 },
];

/** Adds a sample service with its cluster, task definition, scaling and traffic to the region it lives in. */
export function addSampleService(world: World, sample: SampleService): void {
  const state = world.region(accountOf(sample.stage), sample.region);
  const cluster = clusterOf(state, sample);
  const spec = {
    name: sample.name,
    clusterName: cluster.name,
    createdAt: sample.createdOn,
    taskDefinition: taskDefinitionOf(state, sample),
    desiredCount: sample.desired,
    capacityProviderStrategy: sample.spotWeights ? SPOT_FIRST : [],
    minimumHealthyPercent: 50,
    maximumPercent: 200,
    target: targetOf(state, sample),
    tags: { module: sample.module, stage: sample.stage, team: sample.team },
    profile: sample.profile,
  };
  addService(state, cluster, spec, world.seed);
  if (sample.scaling !== null) addServiceScaling(world, state, cluster.name, sample, sample.scaling);
}

function addServiceScaling(
  world: World,
  state: RegionState,
  clusterName: string,
  sample: SampleService,
  scaling: NonNullable<SampleService['scaling']>,
): void {
  const scalable = serviceScalable(clusterName, sample.name);
  const createdAt = sample.createdOn;
  addTarget(state, scalable, { minCapacity: scaling.min, maxCapacity: scaling.max, createdAt });
  addTracking(state, scalable, {
    name: `${sample.name}-cpu`,
    createdAt,
    configuration: {
      TargetValue: 70,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      ScaleInCooldown: 300,
      ScaleOutCooldown: 60,
      DisableScaleIn: false,
    },
  });
  if (!scaling.nights) return;
  const night = { timezone: 'Europe/Berlin', createdAt, minCapacity: 0, maxCapacity: 0 };
  addSchedule(world, state, scalable, {
    ...night,
    name: 'evening-off',
    schedule: 'cron(0 20 ? * MON-FRI *)',
  });
  const morning = { ...night, minCapacity: scaling.min, maxCapacity: scaling.max };
  addSchedule(world, state, scalable, {
    ...morning,
    name: 'morning-on',
    schedule: 'cron(0 7 ? * MON-FRI *)',
  });
}
