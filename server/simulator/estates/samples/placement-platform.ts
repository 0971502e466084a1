import type { SampleFunction } from './sample-function';
import type { SampleService } from './sample-service';
import { byStage, deployedOn, EUROPE_REGION, HOME_REGION, type Stage, stageArrivals } from './stage';

const shared = { system: 'placement-platform', module: 'placement-platform', team: 'placement' } as const;

/** Prod serves from Europe; the other stages share the developers' region. */
function regionOf(stage: Stage): string {
  return stage === 'prod' ? EUROPE_REGION : HOME_REGION;
}

interface ServiceRow {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly desired: number;
  readonly peakPerMinute: number;
  readonly medianMs: number;
  readonly cpuMsPerRequest: number;
}

const rows: readonly ServiceRow[] = [
  { name: 'placement', min: 2, max: 10, desired: 4, peakPerMinute: 1500, medianMs: 46, cpuMsPerRequest: 48 },
  { name: 'validation', min: 1, max: 5, desired: 2, peakPerMinute: 640, medianMs: 24, cpuMsPerRequest: 41 },
  { name: 'notification', min: 1, max: 3, desired: 1, peakPerMinute: 210, medianMs: 31, cpuMsPerRequest: 36 },
];

function service(stage: Stage, row: ServiceRow): SampleService {
  return {
    ...shared,
    stage,
    region: regionOf(stage),
    name: row.name,
    cpuUnits: 512,
    memoryMb: 1024,
    revision: byStage(stage, 61, 44, 38),
    createdOn: deployedOn('2025-12-08'),
    desired: byStage(stage, row.name === 'notification' ? 0 : 1, 1, row.desired),
    spotWeights: stage !== 'dev',
    scaling: byStage(
      stage,
      null,
      { min: 1, max: 2, nights: row.name === 'validation' },
      { min: row.min, max: row.max, nights: false },
    ),
    profile: {
      arrivals: stageArrivals(stage, 'office', row.peakPerMinute),
      response: { medianMs: row.medianMs, sigma: 0.55 },
      cpuMsPerRequest: row.cpuMsPerRequest,
      idleCpuPercent: 1.4,
      idleMemoryPercent: 34,
    },
  };
}

/** The three domain services of placement-platform in a stage; nobody is notified in dev. */
export function placementServices(stage: Stage): readonly SampleService[] {
  return rows.map((row) => service(stage, row));
}

function lambda(
  stage: Stage,
): Pick<SampleFunction, 'system' | 'module' | 'team' | 'manager' | 'stage' | 'region' | 'createdOn'> {
  return { ...shared, manager: 'cdk', stage, region: regionOf(stage), createdOn: deployedOn('2025-12-08') };
}

const releases = ['2025-12-10', '2026-03-25', '2026-09-30'].map(deployedOn);

/** A Java proxy before the internal load balancer; prod starts it from a snapshot. */
function api(stage: Stage): SampleFunction {
  return {
    ...lambda(stage),
    name: 'api',
    code: { runtime: 'java21', zipMb: 38.7 },
    memoryMb: 1024,
    timeoutSeconds: 29,
    releases: byStage(stage, [], releases.slice(1), releases),
    alias: 'live',
    settings: {
      handler: 'com.acme.placement.Proxy::handle',
      snapStart: stage === 'prod' ? 'PublishedVersions' : 'None',
      environment: { STAGE: stage, UPSTREAM_HOST: `internal-placement-platform-${stage}` },
    },
    traffic: {
      arrivals: stageArrivals(stage, 'office', 88, 0.02),
      warm: { medianMs: 70, sigma: 0.5 },
      cold: { medianMs: stage === 'prod' ? 420 : 3100, sigma: 0.15 },
      errorRate: 0.001,
      burstiness: 1.4,
    },
  };
}

function workers(stage: Stage): SampleFunction {
  return {
    ...lambda(stage),
    name: 'workers',
    code: { runtime: 'nodejs22.x', zipMb: 6.3 },
    memoryMb: 512,
    timeoutSeconds: 120,
    releases: byStage(stage, [], [], releases.slice(1)),
    ...(stage === 'prod' ? { alias: 'live' } : {}),
    settings: {
      architecture: 'arm64',
      handler: 'dist/worker.handler',
      deadLetterArn: `arn:aws:sqs:${regionOf(stage)}:111122223333:placement-dead-letters`,
      environment: { STAGE: stage, QUEUE_NAME: `placement-${stage}`, EVENT_BUS: 'placement' },
    },
    traffic: {
      arrivals: stageArrivals(stage, 'office', 120, 0.08),
      warm: { medianMs: 420, sigma: 0.6 },
      cold: { medianMs: 520, sigma: 0.2 },
      errorRate: 0.004,
      burstiness: 2.2,
    },
  };
}

/** The functions around placement-platform's services; dev has only the workers. */
export function placementFunctions(stage: Stage): readonly SampleFunction[] {
  return stage === 'dev' ? [workers(stage)] : [api(stage), workers(stage)];
}
