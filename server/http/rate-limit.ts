import { ServiceError } from '../errors';

interface Bucket {
  tokens: number;
  at: number;
}

const keysMax = 10_000;

export interface RateLimiter {
  /** Takes one request off the key's allowance; throws `rate_limited` when it is used up. */
  take(key: string, nowMs: number): void;
}

/** A token bucket for each key, kept in this process; it protects the process, not a quota shared with others. */
export function rateLimiter(perSecond: number, burst: number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, nowMs) {
      const bucket = buckets.get(key) ?? { tokens: burst, at: nowMs };
      const tokens = Math.min(burst, bucket.tokens + (Math.max(0, nowMs - bucket.at) / 1000) * perSecond);
      buckets.delete(key);
      buckets.set(key, { tokens: Math.max(0, tokens - 1), at: nowMs });
      const [oldest] = buckets.keys();
      if (buckets.size > keysMax && oldest !== undefined) buckets.delete(oldest);
      if (tokens < 1) throw tooMany((1 - tokens) / perSecond);
    },
  };
}

function tooMany(retryAfterSeconds: number): ServiceError {
  return new ServiceError('rate_limited', 'More requests came than one caller may make at a time.', {
    action: `Wait ${Math.max(1, Math.ceil(retryAfterSeconds))} s and go on more slowly.`,
    retryAfterSeconds: Math.max(1, retryAfterSeconds),
  });
}
