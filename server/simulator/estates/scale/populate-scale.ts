import { addTarget, addTracking } from '../../autoscaling/add-scaling';
import { serviceScalable } from '../../autoscaling/names';
import { addCluster, addService } from '../../ecs/add-service';
import { addAlias, addFunction, addVersion } from '../../lambda/add-function';
import { unit } from '../../random';
import type { TrafficShape } from '../../traffic/profile';
import { seedFrom } from '../../traffic/random';
import type { RegionState, World } from '../../world';

export interface ScaleSize {
  readonly functions: number;
  readonly services: number;
  readonly accounts: number;
  readonly regions: number;
}

const REGIONS = [
  'us-east-1',
  'eu-west-1',
  'eu-central-1',
  'us-west-2',
  'ap-southeast-2',
  'us-east-2',
  'eu-north-1',
];
const STAGES = ['dev', 'staging', 'prod'];
const TEAMS = ['north', 'south', 'east', 'west', 'core', 'data'];
const RUNTIMES = ['python3.11', 'python3.12', 'python3.13', 'nodejs20.x', 'nodejs22.x', 'java21'];
const MEMORY = [128, 256, 512, 512, 1024, 1024, 2048, 3008];
const SHAPES: readonly TrafficShape[] = ['office', 'office', 'consumer', 'steady', 'sporadic', 'nightly'];
const CREATED = Date.parse('2026-01-05T09:00:00Z');
const DAY_MS = 86_400_000;

function pick<T>(items: readonly T[], key: string, fallback: T): T {
  return items[Math.floor(unit(key) * items.length)] ?? fallback;
}

/** A name, tags and place for the index-th workload: twenty to a module, in one stage after the other. */
function identityOf(kind: string, index: number) {
  const module = `module-${String(Math.floor(index / 20)).padStart(4, '0')}`;
  const stage = STAGES[index % STAGES.length] ?? 'prod';
  const name = `${module}-${stage}-${kind}-${String(index).padStart(5, '0')}`;
  return { name, tags: { module, stage, team: pick(TEAMS, `${module}/team`, 'core') } };
}

/** Few are busy, most are nearly idle: rates spread over four orders of magnitude. */
function peakOf(name: string): number {
  return 0.05 * 10 ** (4 * unit(`${name}/peak`) ** 3);
}

function arrivalsOf(name: string) {
  const shape = pick(SHAPES, `${name}/shape`, 'office');
  return { kind: 'stream', shape, peakPerMinute: peakOf(name), utcOffsetHours: 1, burstShare: 0.02 } as const;
}

function addScaleFunction(world: World, state: RegionState, index: number): void {
  const { name, tags } = identityOf('fn', index);
  const image = unit(`${name}/image`) < 0.12;
  const createdAt = CREATED + Math.floor(unit(`${name}/age`) * 250) * DAY_MS;
  const added = addFunction(state, {
    name,
    createdAt,
    tags,
    ...(image
      ? { imageUri: `${state.account}.dkr.ecr.${state.region}.amazonaws.com/${tags.module}:${index}` }
      : { codeSizeBytes: 400_000 + Math.floor(unit(`${name}/size`) ** 2 * 45_000_000) }),
    settings: {
      ...(image ? {} : { runtime: pick(RUNTIMES, `${name}/runtime`, 'python3.12') }),
      memoryMb: pick(MEMORY, `${name}/memory`, 512),
      timeoutSeconds: 30,
      architecture: unit(`${name}/arm`) < 0.3 ? 'arm64' : 'x86_64',
      environment: { STAGE: tags.stage, MODULE: tags.module },
    },
  });
  const aliased = unit(`${name}/alias`) < 0.7;
  if (aliased) addAlias(added, 'live', addVersion(added, createdAt));
  state.traffic.functions.set(name, {
    seed: seedFrom(`${state.account}/${state.region}/${name}`, world.seed),
    profile: {
      arrivals: arrivalsOf(name),
      warm: { medianMs: 20 * 10 ** (2 * unit(`${name}/warm`)), sigma: 0.4 },
      cold: { medianMs: image ? 2500 : 400 + 1600 * unit(`${name}/cold`), sigma: 0.2 },
      errorRate: 0.02 * unit(`${name}/errors`) ** 4,
      burstiness: 1.5,
    },
    createdAt,
    endsAt: Number.POSITIVE_INFINITY,
    qualifier: aliased ? 'live' : null,
    routes: [],
    provisioned: new Map(),
    reserved: [],
  });
}

function addScaleService(world: World, state: RegionState, index: number): void {
  const { name, tags } = identityOf('svc', index);
  const clusterName = `cluster-${tags.stage}`;
  const insights = { containerInsights: tags.stage === 'prod', tags: { stage: tags.stage } };
  const cluster = state.ecs.clusters.get(clusterName) ?? addCluster(state, clusterName, insights);
  const createdAt = CREATED + Math.floor(unit(`${name}/age`) * 250) * DAY_MS;
  const cpuUnits = pick([256, 512, 1024, 2048], `${name}/cpu`, 512);
  const desiredCount = 1 + Math.floor(unit(`${name}/desired`) * 4);
  const role = `arn:aws:iam::${state.account}:role/${tags.module}`;
  const image = `${state.account}.dkr.ecr.${state.region}.amazonaws.com/${tags.module}:${index}`;
  const spec = {
    name,
    clusterName,
    createdAt,
    taskDefinition: {
      family: name,
      revision: 1,
      registeredAt: createdAt,
      cpuUnits,
      memoryMb: cpuUnits * 2,
      architecture: 'X86_64' as const,
      executionRoleArn: role,
      taskRoleArn: role,
      container: {
        name: 'app',
        image,
        port: 8080,
        environment: { STAGE: tags.stage },
        healthCheckPath: '/health',
      },
    },
    desiredCount,
    capacityProviderStrategy: [],
    minimumHealthyPercent: 100,
    maximumPercent: 200,
    target: null,
    tags,
    profile: {
      arrivals: arrivalsOf(name),
      response: { medianMs: 40, sigma: 0.5 },
      cpuMsPerRequest: 20,
      idleCpuPercent: 2,
      idleMemoryPercent: 30,
    },
  };
  addService(state, cluster, spec, world.seed);
  if (index % 2 === 0) addScaleScaling(state, clusterName, name, createdAt, desiredCount);
}

function addScaleScaling(
  state: RegionState,
  cluster: string,
  name: string,
  createdAt: number,
  min: number,
): void {
  const scalable = serviceScalable(cluster, name);
  addTarget(state, scalable, { minCapacity: min, maxCapacity: min * 3, createdAt });
  addTracking(state, scalable, {
    name: 'cpu',
    createdAt,
    configuration: {
      TargetValue: 70,
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
    },
  });
}

function placesOf(world: World, size: ScaleSize): readonly RegionState[] {
  for (let index = world.accounts.size; index < size.accounts; index += 1) {
    world.addAccount(String(500_000_000_000 + index), `acme-${index + 1}`);
  }
  const accounts = [...world.accounts.keys()].slice(0, Math.max(1, size.accounts));
  const regions = REGIONS.slice(0, Math.max(1, size.regions));
  return accounts.flatMap((account) => regions.map((region) => world.region(account, region)));
}

/** Fills a world with any number of functions and services, spread evenly over accounts and regions. */
export function populateScale(world: World, size: ScaleSize): void {
  const places = placesOf(world, size);
  const at = (index: number) => places[index % places.length];
  for (let index = 0; index < size.functions; index += 1) {
    const state = at(index);
    if (state !== undefined) addScaleFunction(world, state, index);
  }
  for (let index = 0; index < size.services; index += 1) {
    const state = at(index);
    if (state !== undefined) addScaleService(world, state, index);
  }
}
