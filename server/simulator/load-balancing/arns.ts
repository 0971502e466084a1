import { createHash } from 'node:crypto';
import type { RegionState } from '../world';

/** Returns the sixteen hexadecimal digits that end an ARN of this service; the same text gives the same digits. */
export function hexId(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Returns the ARN of something in a region, e.g. `loadbalancer/app/web/0123456789abcdef`. */
export function arnOf(state: RegionState, path: string): string {
  return `arn:aws:elasticloadbalancing:${state.region}:${state.account}:${path}`;
}
