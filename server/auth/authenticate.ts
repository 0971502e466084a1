import type { Db } from '../db/client';
import { ServiceError } from '../errors';
import type { Actor } from './actor';
import { readCookie } from './client-facts';
import { sessionCookieName } from './cookies';
import { findSessionActor } from './session-actor';
import { findTokenActor } from './token-actor';

export interface Caller {
  readonly actor: Actor;
  /** How the caller proved who they are; a cookie is sent by browsers unasked, a token is not. */
  readonly by: 'token' | 'session';
}

/** Who sends the request, by bearer token or else by session cookie; throws `not_signed_in`. */
export async function authenticate(db: Db, request: Request, now: Date, requestId: string): Promise<Caller> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const secret = /^Bearer +([\w.~+/=-]{16,512})$/i.exec(authorization.trim())?.[1];
    const actor = secret ? await findTokenActor(db, secret, now, requestId) : null;
    if (actor) return { actor, by: 'token' };
    throw new ServiceError('not_signed_in', 'The API token is not known, has expired or was revoked.', {
      action: 'Create a new one in Settings › API tokens and send it as “Authorization: Bearer …”.',
    });
  }
  const cookie = readCookie(request.headers, sessionCookieName());
  const actor = cookie ? await findSessionActor(db, cookie, now, requestId) : null;
  if (actor) return { actor, by: 'session' };
  throw new ServiceError('not_signed_in', 'Nobody is signed in, or the session has ended.', {
    action: 'Sign in again, or send an API token as “Authorization: Bearer …”.',
  });
}
