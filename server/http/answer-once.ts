import { createHash } from 'node:crypto';
import { z } from 'zod';
import { toCanonicalJson } from '@/lib/domain/access/audit-chain';
import type { Actor } from '../auth/actor';
import {
  claimKey,
  completeKey,
  findKey,
  forgetKeys,
  type IdempotencyClaim,
  releaseKey,
} from '../db/idempotency-repository';
import { ServiceError } from '../errors';
import { log } from '../log';
import { seal, unseal } from '../sealed';
import type { ServiceContext } from '../services/context';
import { toProblemResponse } from './problem';

const keptForMs = 24 * 3_600_000;
const Stored = z.object({ sealed: z.string() });
// These say "not now", before or instead of any effect; the same key may be tried again.
const passing = new Set([429, 502, 503]);

/**
 * Runs `run` at most once for each actor and `Idempotency-Key` of a write, and gives later requests with the key
 * the first answer; throws `key_reused` for another request under the key, `key_in_use` while the first one runs.
 */
export async function answerOnce(
  ctx: ServiceContext,
  request: Request,
  url: URL,
  body: unknown,
  run: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key');
  if (key === null || request.method === 'GET') return run();
  const claim = toClaim(ctx.actor, key, request.method, `${url.pathname}${url.search}`, body);
  const now = ctx.clock.now();
  await forgetKeys(ctx.db, claim.actorKey, new Date(now.getTime() - keptForMs));
  if (!(await claimKey(ctx.db, claim, now))) return replay(ctx, claim);
  const response = await run().catch((error: unknown) => toFailure(error, url, ctx.actor.requestId));
  if (passing.has(response.status)) await releaseKey(ctx.db, claim);
  else await keep(ctx, claim, response.clone());
  return response;
}

function toClaim(actor: Actor, key: string, method: string, path: string, body: unknown): IdempotencyClaim {
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    const message = 'must be 1 to 255 visible ASCII characters, e.g. a UUID.';
    throw new ServiceError('invalid_input', `Idempotency-Key ${message}`, {
      issues: [{ field: 'Idempotency-Key', message }],
    });
  }
  const bodyHash = createHash('sha256').update(toCanonicalJson(body)).digest('hex');
  return { actorKey: `${actor.kind}:${actor.id}`, key, method, path, bodyHash };
}

function toFailure(error: unknown, url: URL, requestId: string): Response {
  if (!(error instanceof ServiceError)) log().error({ err: error, requestId }, 'request failed');
  return toProblemResponse(error, url.pathname, requestId);
}

async function keep(ctx: ServiceContext, claim: IdempotencyClaim, response: Response): Promise<void> {
  // Sealed, because an answer may hold a secret that is shown once, such as a new token.
  const sealed = seal(
    JSON.stringify({ headers: [...response.headers], text: await response.text() }),
    `idempotency ${claim.actorKey} ${claim.key}`,
  );
  await completeKey(ctx.db, claim, response.status, { sealed }, ctx.clock.now());
}

const Answer = z.object({ headers: z.array(z.tuple([z.string(), z.string()])), text: z.string() });

async function replay(ctx: ServiceContext, claim: IdempotencyClaim): Promise<Response> {
  const record = await findKey(ctx.db, claim.actorKey, claim.key);
  if (record && !isSame(record, claim)) {
    throw new ServiceError('key_reused', 'This Idempotency-Key was first sent with another request.', {
      action: 'Use a new key for a new request.',
    });
  }
  if (!record?.completedAt || record.status === null) {
    throw new ServiceError('key_in_use', 'The first request with this Idempotency-Key has not finished.', {
      action:
        'Wait a moment and send it again; if it stays so, look at what is there before using a new key.',
      retryAfterSeconds: 1,
    });
  }
  const purpose = `idempotency ${claim.actorKey} ${claim.key}`;
  const answer = Answer.parse(JSON.parse(unseal(Stored.parse(record.body).sealed, purpose)));
  const headers = new Headers(answer.headers);
  headers.set('idempotency-replayed', 'true');
  return new Response(record.status === 204 ? null : answer.text, { status: record.status, headers });
}

function isSame(record: IdempotencyClaim, claim: IdempotencyClaim): boolean {
  return record.method === claim.method && record.path === claim.path && record.bodyHash === claim.bodyHash;
}
