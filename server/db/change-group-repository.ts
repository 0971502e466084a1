import type { GroupState } from '@/lib/domain/changes/group';
import { changeRelations } from './change-repository';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { toJsonColumn } from './json';

const head = {
  approval: true,
  planAhead: { select: { id: true, number: true, name: true, endsAt: true, timeZone: true } },
  reverts: true,
  revertedBy: { orderBy: { number: 'asc' } },
} satisfies Prisma.ChangeGroupInclude;

const whole = {
  ...head,
  items: {
    orderBy: { position: 'asc' },
    include: {
      workload: { include: { module: true } },
      change: { include: { ...changeRelations, steps: { select: { state: true } } } },
    },
  },
} satisfies Prisma.ChangeGroupInclude;

const brief = {
  ...head,
  items: { select: { problem: true, change: { select: { phase: true } } } },
} satisfies Prisma.ChangeGroupInclude;

export type GroupHeadRow = Prisma.ChangeGroupGetPayload<{ include: typeof head }>;
export type GroupRow = Prisma.ChangeGroupGetPayload<{ include: typeof whole }>;
export type GroupBriefRow = Prisma.ChangeGroupGetPayload<{ include: typeof brief }>;
export type GroupItemRow = GroupRow['items'][number];

export interface NewGroup {
  readonly title: string;
  readonly maxResources: number;
  readonly maxUsdMonthly: string | null;
  readonly plannedById: string | null;
  readonly plannedByLabel: string;
  readonly plannedAt: Date;
  readonly revertsId: string | null;
  /** As what it is applied by itself once it is planned; left out: by hand. */
  readonly applyAs?: unknown;
  readonly items: readonly { readonly workloadId: string; readonly request: unknown }[];
}

/** Stores a group whose changes are still to be planned; answers its id and number. */
export async function createGroup(db: Db, { items, applyAs = null, ...group }: NewGroup) {
  return db.changeGroup.create({
    data: {
      ...group,
      applyAs: toJsonColumn(applyAs),
      items: {
        create: items.map(({ workloadId, request }, index) => ({
          position: index + 1,
          workloadId,
          request: request as Prisma.InputJsonValue,
        })),
      },
    },
    select: { id: true, number: true },
  });
}

/** One group with its changes, or null. */
export async function findGroup(db: Db, id: string): Promise<GroupRow | null> {
  return db.changeGroup.findUnique({ where: { id }, include: whole });
}

/** Groups, newest first, at most `limit`; `states` null: all. */
export async function listGroupRows(
  db: Db,
  filter: {
    readonly states: readonly GroupState[] | null;
    readonly waitsForApproval: boolean;
    readonly before: number | null;
  },
  limit: number,
): Promise<readonly GroupBriefRow[]> {
  return db.changeGroup.findMany({
    where: {
      AND: [
        filter.states === null ? {} : { state: { in: [...filter.states] } },
        filter.waitsForApproval ? { approval: { state: 'requested' } } : {},
        filter.before === null ? {} : { number: { lt: filter.before } },
      ],
    },
    orderBy: { number: 'desc' },
    take: limit,
    include: brief,
  });
}

/** Ids of the groups that a worker has something to do for and that none holds. */
export async function listDueGroups(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db.changeGroup.findMany({
    where: {
      AND: [
        { OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }] },
        {
          OR: [
            { state: { in: ['planning', 'running'] } },
            { state: 'planned', applyAs: { not: Prisma.DbNull } },
            { state: 'cancelled', items: { some: { change: { phase: 'planned' } } } },
          ],
        },
      ],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Takes hold of a group until `until`; false when another worker has it. */
export async function takeGroup(db: Db, id: string, by: string, now: Date, until: Date): Promise<boolean> {
  const { count } = await db.changeGroup.updateMany({
    where: { id, OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }, { claimedBy: by }] },
    data: { claimedBy: by, claimedUntil: until },
  });
  return count === 1;
}

/** Lets go of a group that is still held by `by`. */
export async function releaseGroup(db: Db, id: string, by: string): Promise<void> {
  await db.changeGroup.updateMany({
    where: { id, claimedBy: by },
    data: { claimedBy: null, claimedUntil: null },
  });
}

interface GroupUpdate {
  readonly state: GroupState;
  readonly settledAt?: Date;
  readonly cancelledAt?: Date;
  readonly reason?: string;
  readonly acknowledged?: string[];
  readonly until?: unknown;
  readonly decisionId?: string | null;
  readonly onFailure?: string;
  readonly parallel?: number;
  readonly appliedById?: string | null;
  readonly appliedByLabel?: string;
  readonly appliedAt?: Date;
}

/** Moves a group on from one of `states`; false when it is in none of them any more. */
export async function moveGroup(
  db: Db,
  id: string,
  states: readonly GroupState[],
  { until, ...plain }: GroupUpdate,
): Promise<boolean> {
  const { count } = await db.changeGroup.updateMany({
    where: { id, state: { in: [...states] } },
    data: { ...plain, ...(until === undefined ? {} : { until: toJsonColumn(until) }) },
  });
  return count === 1;
}

/** What a plan is made for: its place in a group, and the change it stands in for there; null: the first. */
export interface Member {
  readonly groupId: string;
  readonly position: number;
  readonly replaces: string | null;
}

/** Puts a change in its place in its group; false when another has been put there meanwhile. */
export async function linkMember(
  db: Db,
  { groupId, position, replaces }: Member,
  changeId: string,
): Promise<boolean> {
  const { count } = await db.changeGroupItem.updateMany({
    where: { groupId, position, changeId: replaces },
    data: { changeId, ...(replaces === null ? {} : { attempts: { increment: 1 } }) },
  });
  return count === 1;
}

/** Lets a planned group be planned again at these places, none of which has a change; false when it is not planned any more. */
export async function replanItems(db: Db, id: string, positions: readonly number[]): Promise<boolean> {
  if (!(await moveGroup(db, id, ['planned'], { state: 'planning' }))) return false;
  await db.changeGroupItem.updateMany({
    where: { groupId: id, position: { in: [...positions] }, changeId: null },
    data: { problem: toJsonColumn(null) },
  });
  return true;
}

/** Keeps why a change of a group could not be planned or applied. */
export async function writeItemProblem(
  db: Db,
  groupId: string,
  position: number,
  problem: unknown,
): Promise<void> {
  await db.changeGroupItem.update({
    where: { groupId_position: { groupId, position } },
    data: { problem: toJsonColumn(problem) },
  });
}

export interface PartRow {
  readonly moduleSlug: string | null;
  readonly stage: string | null;
  readonly cost: unknown;
}

/** Where the changes of a group are that have a plan that is not dropped, and what each costs. */
export function listParts(db: Db, groupId: string): Promise<readonly PartRow[]> {
  return db.$queryRaw<PartRow[]>`
    SELECT m.slug AS "moduleSlug", w.stage, c.plan->'cost' AS cost
    FROM "ChangeGroupItem" i JOIN "Change" c ON c.id = i."changeId" JOIN "Workload" w ON w.id = i."workloadId"
      LEFT JOIN "Module" m ON m.id = w."moduleId"
    WHERE i."groupId" = ${groupId}::uuid AND c.phase <> 'cancelled' AND jsonb_array_length(c.plan->'refusals') = 0`;
}
