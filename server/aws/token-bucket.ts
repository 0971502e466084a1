/** How many calls a second may be sent, and how many at once after a rest. */
export interface BucketRate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Tokens left at a moment; below zero when calls already wait for tokens to come. */
export interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
}

/** A bucket that has rested long enough to be full. */
export function fullBucket(rate: BucketRate, nowMs: number): Bucket {
  return { tokens: rate.burst, atMs: nowMs };
}

/** Takes one token, in debt if need be; returns the bucket after it and how many ms to wait before sending. */
export function takeToken(
  bucket: Bucket,
  rate: BucketRate,
  nowMs: number,
): { bucket: Bucket; waitMs: number } {
  const tokens = refill(bucket, rate, nowMs) - 1;
  const waitMs = tokens >= 0 ? 0 : Math.ceil((-tokens / rate.perSecond) * 1000);
  return { bucket: { tokens, atMs: nowMs }, waitMs };
}

/** Gives back the token of a call that was cancelled while it waited. */
export function returnToken(bucket: Bucket, rate: BucketRate, nowMs: number): Bucket {
  return { tokens: Math.min(rate.burst, refill(bucket, rate, nowMs) + 1), atMs: nowMs };
}

/** Gives a token up to calls that go first, down to a debt of one second so that nothing waits behind them for ever. */
export function lendToken(bucket: Bucket, rate: BucketRate, nowMs: number): Bucket {
  const tokens = refill(bucket, rate, nowMs);
  return { tokens: Math.min(tokens, Math.max(tokens - 1, -rate.perSecond)), atMs: nowMs };
}

/** After AWS throttled: someone else uses the quota too, so nothing is saved up and a second is left to them. */
export function yieldQuota(bucket: Bucket, rate: BucketRate, nowMs: number): Bucket {
  return { tokens: Math.min(0, refill(bucket, rate, nowMs)) - rate.perSecond, atMs: nowMs };
}

function refill(bucket: Bucket, rate: BucketRate, nowMs: number): number {
  const gained = (Math.max(0, nowMs - bucket.atMs) / 1000) * rate.perSecond;
  return Math.min(rate.burst, bucket.tokens + gained);
}
