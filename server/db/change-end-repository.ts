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

/** Ids of the changes whose end is due and that nobody is at. */
export async function listDueEnds(db: Db, now: Date): Promise<readonly string[]> {
  const rows = await db.changeEnd.findMany({
    where: due(now),
    orderBy: { tryAt: 'asc' },
    select: { changeId: true },
  });
  return rows.map(({ changeId }) => changeId);
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
