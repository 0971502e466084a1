import type { EndState } from '@/lib/domain/changes/end';
import type { Db } from './client';
import type { Prisma } from './generated/client';
import { toJsonColumn } from './json';

export interface EndAt {
  readonly endsAt: Date;
  readonly timeZone: string;
}

/** Gives a change an end. */
export async function createEnd(db: Db, changeId: string, { endsAt, timeZone }: EndAt): Promise<void> {
  await db.changeEnd.create({ data: { changeId, endsAt, timeZone, tryAt: endsAt } });
}

/** Sets or moves the end of a change; false while it is being taken back, or has been. */
export async function moveEnd(
  db: Db,
  changeId: string,
  { endsAt, timeZone }: EndAt,
  now: Date,
): Promise<boolean> {
  const data = { endsAt, timeZone, tryAt: endsAt, state: 'waiting', problem: toJsonColumn(null) };
  const { count } = await db.changeEnd.updateMany({ where: movable(changeId, now), data });
  if (count === 1) return true;
  const { count: added } = await db.changeEnd.createMany({
    data: [{ changeId, endsAt, timeZone, tryAt: endsAt }],
    skipDuplicates: true,
  });
  return added === 1;
}

/** Takes the end of a change off; false when it has none, or while it is being taken back. */
export async function liftEnd(db: Db, changeId: string, now: Date): Promise<boolean> {
  const { count } = await db.changeEnd.updateMany({
    where: { ...movable(changeId, now), state: { in: ['waiting', 'asks'] } },
    data: { state: 'lifted', problem: toJsonColumn(null) },
  });
  return count === 1;
}

function movable(changeId: string, now: Date) {
  return {
    changeId,
    state: { in: ['waiting', 'asks', 'lifted'] },
    OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }],
  } satisfies Prisma.ChangeEndWhereInput;
}

/** A change whose end is due, and whose quota its way back draws on. */
export interface PlacedEnd {
  readonly changeId: string;
  readonly accountId: string;
  readonly region: string;
}

/**
 * The changes whose end is due and that nobody is at, at most `limit`: the longest due of each account and
 * region first, so that many ends in one region, which its quota holds up, do not hold up those of others.
 */
export async function listDueEnds(db: Db, now: Date, limit: number): Promise<readonly PlacedEnd[]> {
  return db.$queryRaw<PlacedEnd[]>`
    SELECT "changeId", "accountId", region FROM (
      SELECT e."changeId", e."tryAt", w."accountId", w.region,
             row_number() OVER (PARTITION BY w."accountId", w.region ORDER BY e."tryAt", e."changeId") AS turn
      FROM "ChangeEnd" e
      JOIN "Change" c ON c.id = e."changeId"
      JOIN "Workload" w ON w.id = c."workloadId"
      WHERE e.state IN ('waiting', 'reverting') AND e."tryAt" <= ${now}
        AND (e."claimedUntil" IS NULL OR e."claimedUntil" <= ${now})
    ) due
    ORDER BY turn, "tryAt", "changeId" LIMIT ${limit}`;
}

/** Takes hold of a due end until `until`; answers how it stands, null when it is not due or another has it. */
export async function takeEnd(
  db: Db,
  changeId: string,
  now: Date,
  until: Date,
): Promise<'waiting' | 'reverting' | null> {
  const [row] = await db.changeEnd.updateManyAndReturn({
    where: { changeId, ...due(now) },
    data: { claimedUntil: until },
    select: { state: true },
  });
  return row === undefined ? null : row.state === 'reverting' ? 'reverting' : 'waiting';
}

function due(now: Date) {
  return {
    state: { in: ['waiting', 'reverting'] },
    tryAt: { lte: now },
    OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }],
  } satisfies Prisma.ChangeEndWhereInput;
}

export interface EndUpdate {
  readonly state: EndState;
  readonly problem: unknown;
  /** When to look again; null where nothing is left to do. */
  readonly tryAt: Date | null;
}

/** Writes how an end that is held stands; it stays held unless `release`. */
export async function writeEnd(
  db: Db,
  changeId: string,
  { state, problem, tryAt }: EndUpdate,
  release: boolean,
): Promise<void> {
  await db.changeEnd.update({
    where: { changeId },
    data: {
      state,
      problem: toJsonColumn(problem),
      ...(tryAt === null ? {} : { tryAt }),
      ...(release ? { claimedUntil: null } : {}),
    },
  });
}

/**
 * Ends what a way back that is in force has ended, unless a worker is at it: that one sees it itself. False when
 * there was nothing to end.
 */
export async function finishEnd(db: Db, changeId: string, now: Date): Promise<boolean> {
  const { count } = await db.changeEnd.updateMany({
    where: {
      changeId,
      state: { in: ['waiting', 'reverting', 'asks'] },
      OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }],
    },
    data: { state: 'done', problem: toJsonColumn(null) },
  });
  return count === 1;
}
