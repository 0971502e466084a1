import { flag, type Input, number, record, text } from '../input';
import { validationError } from './errors';
import type { HealthCheck } from './state';

/** Returns the health check of a new target group by its protocol; null is Lambda's. */
export function usualHealthCheck(protocol: string | null): HealthCheck {
  const http = protocol === null || protocol.startsWith('HTTP');
  return {
    enabled: protocol !== null,
    protocol: protocol !== null && http ? protocol : http ? 'HTTP' : 'TCP',
    port: 'traffic-port',
    path: http ? '/' : null,
    intervalSeconds: protocol === null ? 35 : 30,
    timeoutSeconds: protocol === null ? 30 : http ? 5 : 10,
    healthyCount: 5,
    unhealthyCount: 2,
    matcher: http ? '200' : null,
  };
}

function within(input: Input, name: string, before: number, low: number, high: number): number {
  const value = number(input, name) ?? before;
  if (value >= low && value <= high) return value;
  throw validationError(`${name} must be between ${low} and ${high}`);
}

/** Returns a health check after a call: `before` with everything the call names. Throws ValidationError. */
export function readHealthCheck(input: Input, before: HealthCheck): HealthCheck {
  const protocol = text(input, 'HealthCheckProtocol') ?? before.protocol;
  const http = protocol.startsWith('HTTP');
  const intervalSeconds = within(input, 'HealthCheckIntervalSeconds', before.intervalSeconds, 5, 300);
  const timeoutSeconds = within(input, 'HealthCheckTimeoutSeconds', before.timeoutSeconds, 2, 120);
  if (timeoutSeconds >= intervalSeconds && http) {
    throw validationError(
      `Health check timeout '${timeoutSeconds}' must be smaller than the interval '${intervalSeconds}'`,
    );
  }
  const matcher = record(input, 'Matcher') ?? {};
  return {
    enabled: flag(input, 'HealthCheckEnabled') ?? before.enabled,
    protocol,
    port: text(input, 'HealthCheckPort') ?? before.port,
    path: http ? (text(input, 'HealthCheckPath') ?? before.path ?? '/') : null,
    intervalSeconds,
    timeoutSeconds,
    healthyCount: within(input, 'HealthyThresholdCount', before.healthyCount, 2, 10),
    unhealthyCount: within(input, 'UnhealthyThresholdCount', before.unhealthyCount, 2, 10),
    matcher: http
      ? (text(matcher, 'HttpCode') ?? text(matcher, 'GrpcCode') ?? before.matcher ?? '200')
      : null,
  };
}
