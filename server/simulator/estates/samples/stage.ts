import type { Arrivals, TrafficShape } from '../../traffic/profile';

export const STAGES = ['dev', 'staging', 'prod'] as const;
export type Stage = (typeof STAGES)[number];

export const PROD_ACCOUNT = '111122223333';
export const DEV_ACCOUNT = '444455556666';
export const HOME_REGION = 'us-east-1';
export const EUROPE_REGION = 'eu-west-1';

/** Returns the account a stage lives in: prod has one of its own. */
export function accountOf(stage: Stage): string {
  return stage === 'prod' ? PROD_ACCOUNT : DEV_ACCOUNT;
}

/** Returns one value for each stage. */
export function byStage<T>(stage: Stage, dev: T, staging: T, prod: T): T {
  switch (stage) {
    case 'dev':
      return dev;
    case 'staging':
      return staging;
    case 'prod':
      return prod;
  }
}

/** Returns a stage's arrivals: users in prod, a few testing hours a day elsewhere. */
export function stageArrivals(
  stage: Stage,
  shape: TrafficShape,
  prodPeakPerMinute: number,
  burstShare = 0.02,
): Arrivals {
  const tests = { kind: 'stream', shape: 'sporadic', utcOffsetHours: 1, burstShare: 0 } as const;
  return byStage<Arrivals>(
    stage,
    { ...tests, peakPerMinute: Math.min(1.5, Math.max(0.08, prodPeakPerMinute * 0.01)) },
    { ...tests, peakPerMinute: Math.min(6, Math.max(0.15, prodPeakPerMinute * 0.04)) },
    { kind: 'stream', shape, peakPerMinute: prodPeakPerMinute, utcOffsetHours: 1, burstShare },
  );
}

/** Returns the instant of an ISO date at 09:00 UTC, when these teams deploy. */
export function deployedOn(date: string): number {
  return Date.parse(`${date}T09:00:00Z`);
}
