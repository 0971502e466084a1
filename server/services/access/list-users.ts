import type { User } from '@/lib/contracts/access';
import { authorise } from '../../auth/actor';
import { listUsersWithFacts } from '../../db/user-repository';
import type { ServiceContext } from '../context';
import { toUser } from './to-user';

/** Everyone who has or had access, by e-mail address. */
export async function listUsers({ actor, db }: ServiceContext): Promise<{ data: User[] }> {
  authorise(actor, 'users.manage');
  return { data: (await listUsersWithFacts(db)).map(toUser) };
}
