import type { PlanAheadState, PlanRunner } from '@/lib/domain/changes/ahead/next-plan-step';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { toJsonColumn } from './json';

const itemOrder = { orderBy: { position: 'asc' } } as const;

/** What became of each workload, as the standing of a plan asks for it. */
const outcomes = {
  select: {
    number: true,
    items: {
      ...itemOrder,
      select: {
        problem: true,
        change: {
          select: {
            phase: true,
            end: { select: { state: true } },
            revertedBy: { select: { phase: true } },
          },
        },
      },
    },
  },
} satisfies Prisma.ChangeGroupDefaultArgs;

const brief = {
  // What was last read of a workload is large, and no plan is told by it.
  items: { ...itemOrder, include: { workload: { omit: { snapshot: true }, include: { module: true } } } },
  group: outcomes,
  schedules: { select: { id: true, number: true, state: true } },
} satisfies Prisma.PlanAheadInclude;

export type PlanAheadRow = Prisma.PlanAheadGetPayload<{ include: typeof brief }>;

export interface PlanAheadData {
  readonly name: string;
  readonly reason: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly pricedAt: Date;
  readonly runBy: PlanRunner;
  readonly items: readonly {
    readonly workloadId: string;
    readonly qualifier: string | null;
    readonly atLeast: number;
    readonly estimate: unknown;
  }[];
}

/** Stores a plan; answers its id and number. */
export async function createPlanAhead(
  db: Db,
  { items, ...plan }: PlanAheadData,
  by: { readonly createdById: string | null; readonly createdByLabel: string; readonly createdAt: Date },
) {
  return db.planAhead.create({
    data: { ...plan, ...by, items: { create: toItems(items) } },
    select: { id: true, number: true },
  });
}

/** Puts other facts in place of those of a plan that has not begun; false when it has. */
export async function replacePlanAhead(
  db: Db,
  id: string,
  {
    items,
    ...plan
  }: PlanAheadData & { readonly createdById: string | null; readonly createdByLabel: string },
): Promise<boolean> {
  const { count } = await db.planAhead.updateMany({
    where: { id, state: 'scheduled' },
    data: { ...plan, problem: toJsonColumn(null) },
  });
  if (count === 0) return false;
  await db.planAheadItem.deleteMany({ where: { planId: id } });
  await db.planAheadItem.createMany({ data: toItems(items).map((item) => ({ ...item, planId: id })) });
  return true;
}

function toItems(items: PlanAheadData['items']) {
  return items.map(({ estimate, ...item }, index) => ({
    ...item,
    position: index + 1,
    estimate: estimate as Prisma.InputJsonValue,
  }));
}

/** One plan, or null. */
export async function findPlanAhead(db: Db, id: string): Promise<PlanAheadRow | null> {
  return db.planAhead.findUnique({ where: { id }, include: brief });
}

export interface PlanAheadFilter {
  readonly endsAfter: Date | null;
  readonly startsBefore: Date | null;
  readonly workloadId: string | null;
  /** The last of the page before. */
  readonly after: { readonly startsAt: Date; readonly number: number } | null;
}

/** Plans by when they begin, at most `limit`. */
export async function listPlanAheadRows(
  db: Db,
  { endsAfter, startsBefore, workloadId, after }: PlanAheadFilter,
  limit: number,
): Promise<readonly PlanAheadRow[]> {
  const conditions: Prisma.PlanAheadWhereInput[] = [];
  if (endsAfter) conditions.push({ endsAt: { gt: endsAfter } });
  if (startsBefore) conditions.push({ startsAt: { lt: startsBefore } });
  if (workloadId !== null) conditions.push({ items: { some: { workloadId } } });
  if (after) {
    const { startsAt, number } = after;
    conditions.push({ OR: [{ startsAt: { gt: startsAt } }, { startsAt, number: { gt: number } }] });
  }
  return db.planAhead.findMany({
    where: { AND: conditions },
    orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
    take: limit,
    include: brief,
  });
}

/** Ids of the plans that should have begun and have not, and of those whose end at AWS is to be looked at. */
export async function listDuePlans(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db.planAhead.findMany({
    where: {
      OR: [
        { state: { in: ['scheduled', 'starting'] }, startsAt: { lte: now } },
        { state: 'started', runBy: 'aws', endCheckedAt: null, endsAt: { lte: now } },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Moves a plan on from one of `states`; false when it is in none of them any more. */
export async function movePlanAhead(
  db: Db,
  id: string,
  states: readonly PlanAheadState[],
  {
    problem,
    ...update
  }: { readonly state: PlanAheadState; readonly groupId?: string; readonly problem: unknown },
): Promise<boolean> {
  const { count } = await db.planAhead.updateMany({
    where: { id, state: { in: [...states] } },
    data: { ...update, problem: toJsonColumn(problem) },
  });
  return count === 1;
}

/** Notes which group puts a plan’s schedules at AWS. */
export async function keepSchedules(db: Db, id: string, schedulesId: string): Promise<void> {
  await db.planAhead.update({ where: { id }, data: { schedulesId } });
}

/** Keeps what a look at a plan’s end saw; `checkedAt` null: it is looked at again. */
export async function keepEndCheck(
  db: Db,
  id: string,
  problem: unknown,
  checkedAt: Date | null,
): Promise<void> {
  await db.planAhead.update({
    where: { id },
    data: { problem: toJsonColumn(problem), endCheckedAt: checkedAt },
  });
}

/** Plans in a scope that can’t begin, were missed since a moment, or were not ended by AWS, the latest first; one that only waits for approval is left out. */
export async function listTroubledPlans(db: Db, scope: PlanScope, since: Date) {
  const { stage, account, region } = scope;
  const workload: Prisma.WorkloadWhereInput = {
    ...(stage ? { stage: { in: [...stage] } } : {}),
    ...(account ? { accountId: { in: [...account] } } : {}),
    ...(region ? { region: { in: [...region] } } : {}),
  };
  return db.planAhead.findMany({
    where: {
      AND: [
        { problem: { not: Prisma.DbNull }, items: { some: { workload } } },
        {
          OR: [
            { state: { in: ['scheduled', 'starting'] } },
            { state: { in: ['missed', 'started'] }, endsAt: { gte: since } },
          ],
        },
        {
          OR: [
            { group: null },
            { group: { approval: null } },
            { group: { approval: { state: { not: 'requested' } } } },
          ],
        },
      ],
    },
    orderBy: [{ startsAt: 'desc' }, { number: 'desc' }],
    take: 50,
    select: { id: true, number: true, name: true, state: true, problem: true, startsAt: true, endsAt: true },
  });
}

/** Where the workloads of a plan are looked for; what is left out is everywhere. */
export interface PlanScope {
  readonly stage?: readonly string[] | undefined;
  readonly account?: readonly string[] | undefined;
  readonly region?: readonly string[] | undefined;
}

/** Plans that are not over and overlap a stretch of time on any of these workloads, with what they ask of those. */
export async function listMeetingPlans(db: Db, { workloadIds, from, until }: Meeting) {
  return db.planAhead.findMany({
    where: {
      AND: [
        {
          state: { in: ['scheduled', 'starting', 'started'] },
          startsAt: { lt: until },
          endsAt: { gt: from },
        },
        { items: { some: { workloadId: { in: [...workloadIds] } } } },
      ],
    },
    orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
    select: {
      id: true,
      number: true,
      name: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      items: {
        where: { workloadId: { in: [...workloadIds] } },
        select: { workloadId: true, qualifier: true, atLeast: true },
      },
    },
  });
}

/** Which workloads, and between which moments. */
export interface Meeting {
  readonly workloadIds: readonly string[];
  readonly from: Date;
  readonly until: Date;
}

/** The scalable targets of these workloads as they were last read; those without any are left out. */
export async function listTargets(db: Db, workloadIds: readonly string[]) {
  return db.$queryRaw<{ workloadId: string; scaling: unknown }[]>`
    SELECT id AS "workloadId", snapshot->'detail'->'scaling' AS scaling FROM "Workload"
    WHERE id = ANY(${[...workloadIds]}::uuid[]) AND jsonb_array_length(snapshot->'detail'->'scaling') > 0`;
}

/** Floors in force that are taken back by themselves in a stretch of time, but for those of plans. */
export async function listMeetingEnds(db: Db, { workloadIds, from, until }: Meeting) {
  return db.changeEnd.findMany({
    where: {
      state: 'waiting',
      endsAt: { gte: from, lt: until },
      change: {
        workloadId: { in: [...workloadIds] },
        kind: { in: ['provisionedConcurrency', 'scalableTarget', 'desiredCount'] },
        OR: [{ groupItem: null }, { groupItem: { group: { planAhead: null } } }],
      },
    },
    select: { endsAt: true, change: { select: { number: true, workloadId: true, qualifier: true } } },
  });
}
