import type { ApiToken } from '@/lib/contracts/access';
import { authorise } from '../../auth/actor';
import { listTokensWithOwner } from '../../db/token-repository';
import type { ServiceContext } from '../context';
import { toApiToken } from './to-api-token';

/** All API tokens, newest first. */
export async function listTokens({ actor, db, clock }: ServiceContext): Promise<{ data: ApiToken[] }> {
  authorise(actor, 'tokens.manage');
  const now = clock.now();
  return { data: (await listTokensWithOwner(db)).map((row) => toApiToken(row, now)) };
}
