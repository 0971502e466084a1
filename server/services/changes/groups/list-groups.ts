import type { ChangeGroup, ListGroupsQuery } from '@/lib/contracts/change-groups';
import type { GroupState } from '@/lib/domain/changes/group';
import { authorise } from '../../../auth/actor';
import { listGroupRows } from '../../../db/change-group-repository';
import type { ServiceContext } from '../../context';
import { toNumber } from '../list-changes';
import { toGroup } from './to-group';

const states: Readonly<Record<ListGroupsQuery['state'], readonly GroupState[] | null>> = {
  all: null,
  open: ['planning', 'running'],
  approval: ['planned'],
};

/** A page of what was changed together, newest first. */
export async function listGroups(
  ctx: ServiceContext,
  { state, cursor, limit }: ListGroupsQuery,
): Promise<{ data: ChangeGroup[]; meta: { nextCursor: string | null } }> {
  authorise(ctx.actor, 'estate.read');
  const filter = { states: states[state], waitsForApproval: state === 'approval', before: toNumber(cursor) };
  const rows = await listGroupRows(ctx.db, filter, limit + 1);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { data: page.map(toGroup), meta: { nextCursor: last ? String(last.number) : null } };
}
