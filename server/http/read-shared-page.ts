import type { SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { readAddress } from '../auth/client-facts';
import { systemClock } from '../clock';
import { database } from '../db/client';
import { ServiceError } from '../errors';
import { readShared } from '../services/costs/scenarios/read-shared';
import { type RateLimiter, rateLimiter } from './rate-limit';

export type SharedAnswer =
  | { readonly kind: 'shared'; readonly content: SnapshotContent; readonly expiresAt: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'limited' };

const perSecond = 1;
const burst = 30;
const tokenMost = 200;
let limiter: RateLimiter | undefined;

/** What a shared link's page shows, without a session; limited by the address that asks, so that links can't be guessed at speed. */
export async function readSharedPage(token: string, headers: Headers): Promise<SharedAnswer> {
  limiter ??= rateLimiter(perSecond, burst);
  try {
    limiter.take(`shared ${readAddress(headers)}`, systemClock.now().getTime());
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'rate_limited') return { kind: 'limited' };
    throw error;
  }
  if (token.length > tokenMost) return { kind: 'nothing' };
  const found = await readShared({ db: database(), clock: systemClock }, token);
  return found ? { kind: 'shared', ...found } : { kind: 'nothing' };
}
