import { setTimeout as sleep } from 'node:timers/promises';
import type { CallFamily } from './operations';
import {
  type Bucket,
  type BucketRate,
  fullBucket,
  lendToken,
  returnToken,
  takeToken,
  yieldQuota,
} from './token-bucket';

interface Share {
  readonly background: BucketRate;
  readonly interactive: BucketRate;
}

// Below half of what AWS allows an account and region, so that the team's own deploys always find room. Lambda:
// 15 a second for everything but GetFunction, 100 for that. ECS: 20 a second. Logs Insights: 10 a second. Application Auto Scaling, Elastic Load
// Balancing and tagging publish no rate, so little is taken. People who wait for a page have a share that jobs can't use up, wide
// enough for a plan and its apply (seven Lambda calls, ten of scaling) one right after the other; what they take, jobs leave.
const shares: Readonly<Record<CallFamily, Share>> = {
  'lambda.control': { background: { perSecond: 5, burst: 10 }, interactive: { perSecond: 5, burst: 16 } },
  'lambda.getFunction': {
    background: { perSecond: 25, burst: 25 },
    interactive: { perSecond: 10, burst: 20 },
  },
  'ecs.cluster': { background: { perSecond: 4, burst: 5 }, interactive: { perSecond: 4, burst: 5 } },
  'ecs.service': { background: { perSecond: 7, burst: 15 }, interactive: { perSecond: 2, burst: 10 } },
  'ecs.taskDefinition': { background: { perSecond: 7, burst: 10 }, interactive: { perSecond: 2, burst: 10 } },
  autoscaling: { background: { perSecond: 3, burst: 8 }, interactive: { perSecond: 4, burst: 16 } },
  loadBalancing: { background: { perSecond: 2, burst: 4 }, interactive: { perSecond: 1, burst: 2 } },
  tagging: { background: { perSecond: 4, burst: 5 }, interactive: { perSecond: 2, burst: 5 } },
  cloudwatch: { background: { perSecond: 10, burst: 10 }, interactive: { perSecond: 20, burst: 40 } },
  logs: { background: { perSecond: 4, burst: 5 }, interactive: { perSecond: 1, burst: 4 } },
  costExplorer: { background: { perSecond: 2, burst: 4 }, interactive: { perSecond: 1, burst: 2 } },
  pricing: { background: { perSecond: 8, burst: 40 }, interactive: { perSecond: 2, burst: 4 } },
  sts: { background: { perSecond: 10, burst: 10 }, interactive: { perSecond: 10, burst: 10 } },
};

/** Where a call's quota is counted. */
export interface QuotaKey {
  readonly accountId: string;
  readonly region: string;
  readonly family: CallFamily;
  readonly background: boolean;
}

/** Keeps the calls of one process within its share of each account's, region's and family's quota. */
export class Limiter {
  private readonly buckets = new Map<string, Bucket>();

  /** Resolves when one call may be sent; rejects with the signal's reason when it is aborted while waiting. */
  async acquire(key: QuotaKey, signal: AbortSignal | null): Promise<void> {
    signal?.throwIfAborted();
    const rate = rateOf(key);
    const taken = takeToken(this.bucket(key, rate), rate, nowMs());
    this.buckets.set(toText(key), taken.bucket);
    if (!key.background) this.holdBack({ ...key, background: true });
    if (taken.waitMs === 0) return;
    try {
      await sleep(taken.waitMs, undefined, signal ? { signal } : {});
    } catch (error) {
      this.buckets.set(toText(key), returnToken(this.bucket(key, rate), rate, nowMs()));
      signal?.throwIfAborted();
      throw error;
    }
  }

  /** Notes that AWS throttled a call, so that the next ones hold back. */
  throttled(key: QuotaKey): void {
    const rate = rateOf(key);
    this.buckets.set(toText(key), yieldQuota(this.bucket(key, rate), rate, nowMs()));
  }

  // So both together stay within what jobs alone may take, but for bursts.
  private holdBack(key: QuotaKey): void {
    const rate = rateOf(key);
    this.buckets.set(toText(key), lendToken(this.bucket(key, rate), rate, nowMs()));
  }

  private bucket(key: QuotaKey, rate: BucketRate): Bucket {
    return this.buckets.get(toText(key)) ?? fullBucket(rate, nowMs());
  }
}

// Monotonic: a corrected wall clock must neither empty nor flood a bucket.
const nowMs = () => performance.now();
const rateOf = (key: QuotaKey) => shares[key.family][key.background ? 'background' : 'interactive'];
const toText = (key: QuotaKey) =>
  `${key.accountId}/${key.region}/${key.family}/${key.background ? 'b' : 'i'}`;
