import type { Me } from '@/lib/contracts/access';
import { may, type Permission, permissions, type Role, roles } from '@/lib/domain/access/roles';
import { listWords } from '@/lib/format/text';

const writesToAws: readonly Permission[] = ['changes.apply'];

/** Why a person can't use a permission and who can, as one or two sentences; null when they can. */
export function whyNot(me: Pick<Me, 'role' | 'readOnly'>, permission: Permission): string | null {
  if (!may(me.role, permission)) {
    const able = listRoles(permissions[permission]);
    return `Your role, ${me.role}, can’t do this. ${able} can; an admin can change your role.`;
  }
  if (me.readOnly && writesToAws.includes(permission))
    return 'Read-only mode is on: nothing is written to AWS. An admin can end it where Trimtab is started.';
  return null;
}

function listRoles(least: Role): string {
  const able = roles.slice(roles.indexOf(least)).map((role) => `${role}s`);
  const words = listWords(able);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
