import type { RateLimit, SimulatedService } from '../service';

interface Bucket {
  tokens: number;
  filledAt: number;
}

export interface Throttle {
  enabled: boolean;
  /** False: the caller is too fast and gets the service's throttling error. */
  admit(service: SimulatedService, operation: string, account: string, region: string): boolean;
}

function limitOf(service: SimulatedService, operation: string): RateLimit | undefined {
  return (
    service.limits.find((limit) => limit.operations !== 'rest' && limit.operations.includes(operation)) ??
    service.limits.find((limit) => limit.operations === 'rest')
  );
}

/**
 * Token buckets per account, region and limit. They fill by `elapsedMs`, the host's time rather than the
 * simulator's: a rate is about the wire, and a standing clock must not starve its callers for ever.
 */
export function createThrottle(elapsedMs: () => number = () => performance.now()): Throttle {
  const buckets = new Map<string, Bucket>();
  return {
    enabled: true,
    admit(service, operation, account, region) {
      const limit = limitOf(service, operation);
      if (!this.enabled || !limit) return true;
      const key = [service.name, limit.name, account, region].join(' ');
      const now = elapsedMs();
      const bucket = buckets.get(key) ?? { tokens: limit.burst, filledAt: now };
      buckets.set(key, bucket);
      const filled = bucket.tokens + ((now - bucket.filledAt) / 1000) * limit.perSecond;
      bucket.tokens = Math.min(limit.burst, filled);
      bucket.filledAt = now;
      if (bucket.tokens < 1) return false;
      bucket.tokens -= 1;
      return true;
    },
  };
}
