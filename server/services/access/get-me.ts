import type { Me } from '@/lib/contracts/access';
import { authorise } from '../../auth/actor';
import { findUser } from '../../db/user-repository';
import { env } from '../../env';
import type { ServiceContext } from '../context';

/** Who the request is made as, with the role in force and what this server allows. */
export async function getMe({ actor, db, readOnly }: ServiceContext): Promise<Me> {
  authorise(actor, 'self.manage');
  const user = actor.userId ? await findUser(db, actor.userId) : null;
  return {
    kind: actor.kind,
    userId: actor.userId,
    label: actor.label,
    email: user?.email ?? null,
    name: user?.name ?? null,
    role: actor.role,
    hasPassword: user?.passwordHash !== null && user !== null,
    readOnly,
    estate: env().TRIMTAB_ESTATE,
  };
}
