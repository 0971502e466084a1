import { may, type Permission, permissions, type Role } from '@/lib/domain/access/roles';
import { ServiceError } from '../errors';

/** Who asks: a signed-in person, an API token, or the product itself (jobs). */
export interface Actor {
  readonly kind: 'user' | 'token' | 'system';
  /** User id; for a token the id of the token. Null for the system. */
  readonly id: string | null;
  /** The person a token belongs to, or the person. Null for the system. */
  readonly userId: string | null;
  /** What people read in the audit log. */
  readonly label: string;
  readonly role: Role;
  /** Joins log lines, audit entries and the response of one request. */
  readonly requestId: string;
  /** The session the request came with, for a person in a browser. */
  readonly sessionId?: string;
}

/** Throws `forbidden` unless the actor's role includes the permission. Every service calls this first. */
export function authorise(actor: Actor, permission: Permission): void {
  if (may(actor.role, permission)) return;
  const needed = permissions[permission];
  throw new ServiceError('forbidden', `Your role, ${actor.role}, can't do this; it needs ${needed}.`, {
    action: 'Ask an administrator to do it, or to change your role in Settings › People.',
    data: { permission, role: actor.role, needed },
  });
}
