import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bucket, fullBucket, lendToken, returnToken, takeToken, yieldQuota } from './token-bucket';

const rate = { perSecond: 5, burst: 10 };

describe('the token bucket', () => {
  it('lets a burst through at once, then one call each fifth of a second', () => {
    let bucket = fullBucket(rate, 0);
    const waits = Array.from({ length: 13 }, () => {
      const taken = takeToken(bucket, rate, 0);
      bucket = taken.bucket;
      return taken.waitMs;
    });
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 200, 400, 600]);
  });

  it('gives a cancelled call’s turn to the next', () => {
    const empty: Bucket = { tokens: 0, atMs: 0 };
    const waiting = takeToken(empty, rate, 0);
    const after = returnToken(waiting.bucket, rate, 0);
    expect(takeToken(after, rate, 0).waitMs).toBe(waiting.waitMs);
  });

  it('leaves a second to others after AWS throttled', () => {
    expect(takeToken(yieldQuota(fullBucket(rate, 0), rate, 0), rate, 0).waitMs).toBe(1200);
  });

  it('gives tokens up to others, and waits a second for them at the most', () => {
    let bucket = fullBucket(rate, 0);
    for (let lent = 0; lent < 100; lent += 1) bucket = lendToken(bucket, rate, 0);
    expect(takeToken(bucket, rate, 0).waitMs).toBe(1200);
    expect(lendToken({ tokens: -8, atMs: 0 }, rate, 0).tokens).toBe(-8);
  });

  it('never sends more than burst + rate × time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 200 }), (gaps) => {
        let bucket = fullBucket(rate, 0);
        let now = 0;
        const sentAt = gaps.map((gap) => {
          now += gap;
          const taken = takeToken(bucket, rate, now);
          bucket = taken.bucket;
          return now + taken.waitMs;
        });
        const last = Math.max(...sentAt);
        return sentAt.length <= rate.burst + (last / 1000) * rate.perSecond + 1;
      }),
    );
  });
});
