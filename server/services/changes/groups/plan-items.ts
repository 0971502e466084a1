import type { Member } from '../../../db/change-group-repository';
import { moveGroup, writeItemProblem } from '../../../db/change-group-repository';
import type { ServiceContext } from '../../context';
import { planChange } from '../plan-change';
import { revertChange } from '../revert-change';
import { AlreadyPlanned } from '../store-plan';
import { heldAlready } from './held-already';
import { ItemRequest } from './item-request';
import type { LoadedGroup, LoadedItem } from './load-group';
import { onBehalf } from './on-behalf';
import { resolveFloor } from './resolve-floor';
import { resolveFloorSchedule } from './resolve-floor-schedule';
import { toItemProblem } from './to-item-problem';

const atOnce = 4;

/** Plans what is not planned yet, a few at a time, until all is or `goOn` says to leave off. */
export async function planItems(
  ctx: ServiceContext,
  group: LoadedGroup,
  goOn: () => Promise<boolean>,
): Promise<void> {
  const { id, plannedById, plannedByLabel, number } = group.row;
  const person = onBehalf(ctx, { id: plannedById, label: plannedByLabel }, `group ${number}`);
  const open = group.items.filter(({ state }) => state === 'planning');
  for (let from = 0; from < open.length; from += atOnce) {
    if (!(await goOn())) return;
    await Promise.all(open.slice(from, from + atOnce).map((item) => planItem(person, id, item)));
  }
  await moveGroup(ctx.db, id, ['planning'], { state: 'planned' });
}

/** Plans one of the changes of a group, in place of the one it had; keeps why it can't be. */
export async function planItem(ctx: ServiceContext, groupId: string, { row }: LoadedItem): Promise<void> {
  const { position, changeId: replaces } = row;
  const request = ItemRequest.parse(row.request);
  const member: Member = { groupId, position, replaces };
  try {
    if (request.kind === 'revert') {
      await revertChange(ctx, { changeId: request.changeId, removeCreatedAlias: false }, member);
    } else if (request.kind === 'floor' || request.kind === 'floorSchedule') {
      await planFloor(ctx, request, member);
    } else await planChange(ctx, request, member);
  } catch (error) {
    if (error instanceof AlreadyPlanned) return;
    const problem = toItemProblem(error);
    if (problem === null) throw error;
    await writeItemProblem(ctx.db, groupId, position, problem);
  }
}

async function planFloor(
  ctx: ServiceContext,
  floor: Extract<ItemRequest, { kind: 'floor' | 'floorSchedule' }>,
  member: Member,
): Promise<void> {
  const asked =
    floor.kind === 'floor' ? await resolveFloor(ctx, floor) : await resolveFloorSchedule(ctx, floor);
  if (asked !== null) await planChange(ctx, asked, member);
  else await writeItemProblem(ctx.db, member.groupId, member.position, heldAlready(floor.atLeast));
}
