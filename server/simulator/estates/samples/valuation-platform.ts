import type { SampleFunction } from './sample-function';
import { byStage, deployedOn, type Stage, stageArrivals } from './stage';

const shared = {
  system: 'valuation-platform',
  module: 'valuation-platform',
  team: 'valuation',
  manager: 'cloudformation',
} as const;

const releases = ['2026-03-11', '2026-04-02', '2026-06-18', '2026-09-03'].map(deployedOn);

/** The public API: a ZIP of about 50 MB that starts cold in 1–2 s and calls `valuation` directly. */
function api(stage: Stage): SampleFunction {
  return {
    ...shared,
    stage,
    name: 'api',
    code: { runtime: 'python3.12', zipMb: 49.6 },
    memoryMb: 512,
    timeoutSeconds: 29,
    createdOn: deployedOn('2026-03-04'),
    releases: byStage(stage, [], releases.slice(2), releases),
    ...(stage === 'dev' ? {} : { alias: 'live' }),
    insights: stage === 'prod',
    settings: {
      handler: 'app.main.handler',
      environment: {
        STAGE: stage,
        VALUATION_FUNCTION: `valuation-platform-${stage}-valuation`,
        DB_POOL_SIZE: '0',
      },
    },
    traffic: {
      arrivals: stageArrivals(stage, 'office', 42, 0.03),
      warm: { medianMs: 180, sigma: 0.45 },
      cold: { medianMs: 1450, sigma: 0.16 },
      errorRate: 0.002,
      burstiness: 1.5,
    },
  };
}

/** The model: a container image of about 350 MB that starts cold in 5–8 s; the first look-up of the day waits for it. */
function valuation(stage: Stage): SampleFunction {
  return {
    ...shared,
    stage,
    name: 'valuation',
    code: { imageMb: 350 },
    memoryMb: byStage(stage, 2048, 3008, 3008),
    timeoutSeconds: 60,
    createdOn: deployedOn('2026-03-04'),
    releases: byStage(stage, [], releases.slice(1), releases),
    ...(stage === 'dev' ? {} : { alias: 'live' }),
    insights: stage === 'prod',
    settings: { environment: { STAGE: stage, MODEL_PATH: '/opt/model/current' } },
    traffic: {
      arrivals: stageArrivals(stage, 'office', 9, 0.05),
      warm: { medianMs: 620, sigma: 0.38 },
      cold: { medianMs: 6300, sigma: 0.11 },
      errorRate: 0.003,
      burstiness: 1.8,
    },
  };
}

/** Collects listings on a schedule; never published, so it has neither versions nor alias. Switched off in staging. */
function scraper(stage: Stage): SampleFunction {
  return {
    ...shared,
    stage,
    name: 'scraper',
    code: { runtime: 'python3.12', zipMb: 22.4 },
    memoryMb: 1024,
    timeoutSeconds: 900,
    createdOn: deployedOn('2026-03-09'),
    releases: [],
    ...(stage === 'staging' ? { reserved: 0 } : {}),
    settings: {
      handler: 'scraper.run.handler',
      environment: { STAGE: stage, PROXY_POOL_URL: 'http://proxy.internal' },
    },
    traffic: {
      arrivals: {
        kind: 'schedule',
        everyMinutes: byStage(stage, 720, 360, 60),
        offsetMinutes: 7,
        count: byStage(stage, 2, 4, 24),
      },
      warm: { medianMs: 95_000, sigma: 0.5 },
      cold: { medianMs: 1150, sigma: 0.15 },
      errorRate: 0.015,
      burstiness: 1,
    },
  };
}

/** The functions of valuation-platform in a stage. */
export function valuationPlatform(stage: Stage): readonly SampleFunction[] {
  return [api(stage), valuation(stage), scraper(stage)];
}
