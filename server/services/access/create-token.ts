import type { createToken as endpoint } from '@/lib/contracts/access';
import type { BodyOf, OutputOf } from '@/lib/contracts/endpoint';
import { lowerRole } from '@/lib/domain/access/roles';
import { authorise } from '../../auth/actor';
import { hashSecret, newSecret } from '../../auth/secret';
import { appendAudit } from '../../db/audit-repository';
import { insertToken } from '../../db/token-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { toApiToken } from './to-api-token';

const prefixLength = 14;
const dayMs = 24 * 3_600_000;

/** Creates an API token of at most the caller's role; the answer holds the secret, which is stored as a hash only. */
export async function createToken(
  { actor, db, clock }: ServiceContext,
  input: BodyOf<typeof endpoint>,
): Promise<OutputOf<typeof endpoint>> {
  authorise(actor, 'tokens.manage');
  const { userId } = actor;
  if (userId === null || lowerRole(input.role, actor.role) !== input.role) throw roleTooHigh(actor.role);
  const now = clock.now();
  const expiresAt =
    input.expiresInDays === null ? null : new Date(now.getTime() + input.expiresInDays * dayMs);
  const secret = newSecret('trimtab_');
  const facts = { name: input.name, role: input.role, expiresAt };
  return db.$transaction(async (tx) => {
    const row = await insertToken(tx, {
      ...facts,
      userId,
      createdAt: now,
      hash: hashSecret(secret),
      prefix: secret.slice(0, prefixLength),
    });
    await appendAudit(tx, actor, now, {
      action: 'token.create',
      subject: { kind: 'token', id: row.id, label: row.name },
      after: facts,
    });
    return { token: toApiToken(row, now), secret };
  });
}

function roleTooHigh(role: string): ServiceError {
  return new ServiceError('forbidden', `A token can't have a higher role than yours, ${role}.`, {
    action: 'Choose your own role or a lower one.',
  });
}
