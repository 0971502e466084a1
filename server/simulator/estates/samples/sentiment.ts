import type { SampleFunction } from './sample-function';
import { byStage, deployedOn, type Stage, stageArrivals } from './stage';

const shared = {
  system: 'sentiment',
  module: 'sentiment',
  team: 'insights',
  manager: 'terraform',
} as const;

const releases = ['2025-11-23', '2026-01-15', '2026-05-27'].map(deployedOn);

/** The classifier: an image with a 1.1 GB model, cold in 2–3 s. In staging its init fails when it is provisioned. */
function analysis(stage: Stage): SampleFunction {
  return {
    ...shared,
    stage,
    name: 'analysis',
    code: { imageMb: 1126 },
    memoryMb: 3008,
    timeoutSeconds: 60,
    createdOn: deployedOn('2025-11-20'),
    releases: byStage(stage, [], releases.slice(1), releases),
    ...(stage === 'dev' ? {} : { alias: 'live' }),
    initFails: stage === 'staging',
    settings: {
      ephemeralStorageMb: 2048,
      environment: {
        STAGE: stage,
        MODEL_NAME: 'distilbert-base',
        RESULTS_TABLE: `sentiment-${stage}-results`,
      },
    },
    traffic: {
      arrivals: stageArrivals(stage, 'consumer', 26, 0.06),
      warm: { medianMs: 380, sigma: 0.4 },
      cold: { medianMs: 2450, sigma: 0.1 },
      errorRate: 0.004,
      burstiness: 2,
    },
  };
}

/** The dashboard: an 80 MB ZIP that starts cold in under a second. */
function dashboard(stage: Stage): SampleFunction {
  return {
    ...shared,
    stage,
    name: 'dashboard',
    code: { runtime: 'python3.12', zipMb: 79.2 },
    memoryMb: 512,
    timeoutSeconds: 29,
    createdOn: deployedOn('2025-11-20'),
    releases: byStage(stage, [], releases.slice(2), releases),
    ...(stage === 'prod' ? { alias: 'live' } : {}),
    settings: {
      handler: 'dashboard.main.handler',
      environment: { STAGE: stage, RESULTS_TABLE: `sentiment-${stage}-results` },
    },
    traffic: {
      arrivals: stageArrivals(stage, 'office', 11),
      warm: { medianMs: 95, sigma: 0.5 },
      cold: { medianMs: 780, sigma: 0.12 },
      errorRate: 0.001,
      burstiness: 1.6,
    },
  };
}

/** Fetches posts every five minutes. Prod has published versions, but nobody made an alias for them. */
function ingestion(stage: Stage): SampleFunction {
  return {
    ...shared,
    stage,
    name: 'ingestion',
    code: { runtime: 'python3.12', zipMb: 49.1 },
    memoryMb: 512,
    timeoutSeconds: 300,
    createdOn: deployedOn('2025-11-21'),
    releases: byStage(stage, [], [], releases),
    settings: {
      handler: 'ingestion.handler.run',
      environment: { STAGE: stage, POSTS_TABLE: `sentiment-${stage}-posts`, SOURCE_API_KEY: 'sim-not-a-key' },
    },
    traffic: {
      arrivals: {
        kind: 'schedule',
        everyMinutes: byStage(stage, 60, 30, 5),
        offsetMinutes: 2,
        count: byStage(stage, 1, 1, 4),
      },
      warm: { medianMs: 2600, sigma: 0.5 },
      cold: { medianMs: 690, sigma: 0.14 },
      errorRate: 0.006,
      burstiness: 1,
    },
  };
}

/** The functions of sentiment in a stage. */
export function sentiment(stage: Stage): readonly SampleFunction[] {
  return [analysis(stage), dashboard(stage), ingestion(stage)];
}
