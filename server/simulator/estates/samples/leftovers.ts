import type { SampleFunction } from './sample-function';
import type { SampleService } from './sample-service';
import { deployedOn, HOME_REGION } from './stage';

/** A function nobody tagged: it belongs to no module until somebody says so. */
export const untagged: SampleFunction = {
  system: 'nightly',
  stage: 'prod',
  name: 'report-export',
  module: null,
  team: '',
  code: { runtime: 'python3.9', zipMb: 3.1 },
  memoryMb: 256,
  timeoutSeconds: 600,
  createdOn: deployedOn('2025-04-02'),
  releases: [],
  settings: { handler: 'export.main', environment: { SMTP_PASSWORD: 'sim-not-a-secret' } },
  traffic: {
    arrivals: { kind: 'schedule', everyMinutes: 1440, offsetMinutes: 135, count: 1 },
    warm: { medianMs: 41_000, sigma: 0.3 },
    cold: { medianMs: 480, sigma: 0.1 },
    errorRate: 0.04,
    burstiness: 1,
  },
};

/** The service llm-backend ran on before it moved to Lambda, kept at zero tasks for the way back. */
export const legacyLlmService: SampleService = {
  system: 'llm-backend',
  stage: 'prod',
  region: HOME_REGION,
  name: 'llm-backend',
  module: 'llm-backend',
  team: 'assist',
  cpuUnits: 512,
  memoryMb: 1024,
  revision: 17,
  createdOn: deployedOn('2025-06-17'),
  desired: 0,
  spotWeights: false,
  scaling: null,
  profile: {
    arrivals: { kind: 'stream', shape: 'office', peakPerMinute: 58, utcOffsetHours: 1, burstShare: 0.04 },
    response: { medianMs: 2200, sigma: 0.4 },
    cpuMsPerRequest: 120,
    idleCpuPercent: 1,
    idleMemoryPercent: 30,
  },
};
