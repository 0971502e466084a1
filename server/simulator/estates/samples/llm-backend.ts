import type { SampleFunction } from './sample-function';
import { byStage, deployedOn, type Stage, stageArrivals } from './stage';

const releases = ['2026-01-20', '2026-02-11', '2026-04-29', '2026-07-08', '2026-10-21'].map(deployedOn);

/** llm-backend: one small ZIP before a hosted model. In staging a new version takes a tenth of the requests. */
export function llmBackend(stage: Stage): readonly SampleFunction[] {
  return [
    {
      system: 'llm-backend',
      module: 'llm-backend',
      team: 'assist',
      manager: 'sst',
      stage,
      name: 'api',
      code: { runtime: 'python3.13', zipMb: 15.2 },
      memoryMb: 512,
      timeoutSeconds: 30,
      createdOn: deployedOn('2026-01-14'),
      releases: byStage(stage, [], releases.slice(2), releases),
      ...(stage === 'dev' ? {} : { alias: 'live' }),
      ...(stage === 'staging' ? { canaryWeight: 0.1 } : {}),
      insights: stage === 'prod',
      settings: {
        handler: 'backend.lambda_handler.handler',
        environment: {
          STAGE: stage,
          LLM_MODEL: 'hosted-large',
          LLM_API_KEY: 'sim-not-a-key',
          DATABASE_URL: 'postgresql://sim',
          DB_POOL_SIZE: '0',
        },
      },
      traffic: {
        arrivals: stageArrivals(stage, 'office', 58, 0.04),
        warm: { medianMs: 2150, sigma: 0.4 },
        cold: { medianMs: 1400, sigma: 0.17 },
        errorRate: 0.008,
        burstiness: 1.5,
      },
    },
  ];
}
