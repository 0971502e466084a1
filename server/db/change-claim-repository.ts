import type { Db } from './client';
import { Prisma } from './generated/client';
import { toJsonColumn } from './json';

/** A worker's hold on one change: nobody else moves it until `until`. */
export interface Claim {
  readonly changeId: string;
  readonly by: string;
  readonly until: Date;
}

/** Takes hold of a change in one of `phases` that nobody holds; false when another does or it has moved on. */
export async function takeClaim(
  db: Db,
  claim: Claim,
  phases: readonly string[],
  now: Date,
): Promise<boolean> {
  const { count } = await db.change.updateMany({
    where: {
      id: claim.changeId,
      phase: { in: [...phases] },
      OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }],
    },
    data: { claimedBy: claim.by, claimedUntil: claim.until },
  });
  return count === 1;
}

export interface HeldUpdate {
  readonly phase?: string;
  readonly reason?: string;
  readonly decisionId?: string;
  readonly appliedById?: string | null;
  readonly appliedByLabel?: string;
  readonly appliedAt?: Date;
  readonly settledAt?: Date;
  readonly verifyDeadline?: Date;
  readonly observed?: unknown;
  readonly observedAt?: Date;
  readonly failure?: unknown;
}

/** Writes to a change that is still held, and keeps holding it until `claim.until`; false when the hold is lost. */
export async function updateHeld(db: Db, claim: Claim, now: Date, data: HeldUpdate): Promise<boolean> {
  return update(db, claim, now, { ...toData(data), claimedUntil: claim.until });
}

/**
 * Writes to a change that is still held and lets go of it; nobody can take it before `notBefore`. False when the
 * hold is lost.
 */
export async function updateAndRelease(
  db: Db,
  claim: Claim,
  now: Date,
  data: HeldUpdate,
  notBefore: Date | null = null,
): Promise<boolean> {
  return update(db, claim, now, { ...toData(data), claimedBy: null, claimedUntil: notBefore });
}

async function update(
  db: Db,
  claim: Claim,
  now: Date,
  data: Prisma.ChangeUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await db.change.updateMany({
    where: { id: claim.changeId, claimedBy: claim.by, claimedUntil: { gt: now } },
    data,
  });
  return count === 1;
}

function toData({ observed, failure, ...plain }: HeldUpdate): Prisma.ChangeUpdateManyMutationInput {
  return {
    ...plain,
    ...(observed === undefined ? {} : { observed: toJsonColumn(observed) }),
    ...(failure === undefined ? {} : { failure: toJsonColumn(failure) }),
  };
}

/** Holds the workload's row until the transaction ends, so that its changes begin one after the other. */
export async function lockWorkload(tx: Db, workloadId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Workload" WHERE id = ${workloadId}::uuid FOR UPDATE`;
}

/** Changes of a workload, other than `exceptId`, that wrote to AWS at or after `since` or may be writing now. */
export async function findWritersSince(db: Db, workloadId: string, exceptId: string, since: Date) {
  return db.change.findMany({
    where: {
      workloadId,
      id: { not: exceptId },
      OR: [
        { phase: { in: ['applying', 'indeterminate'] } },
        { steps: { some: { OR: [{ intendedAt: { gte: since } }, { outcomeAt: { gte: since } }] } } },
      ],
    },
    select: { id: true, number: true, phase: true, qualifier: true },
  });
}

/** Changes of the same alias or version that are still being verified. */
export async function findVerifying(db: Db, workloadId: string, kind: string, qualifier: string) {
  return db.change.findMany({
    where: { workloadId, kind, qualifier, phase: 'verifying' },
    select: { id: true, number: true, plan: true },
  });
}

/** Ends a change that a later one took over, whoever holds it. */
export async function supersede(db: Db, id: string, failure: unknown, at: Date): Promise<void> {
  await db.change.updateMany({
    where: { id, phase: 'verifying' },
    data: {
      phase: 'failed',
      failure: toJsonColumn(failure),
      settledAt: at,
      claimedBy: null,
      claimedUntil: null,
    },
  });
}

/** Ids of the changes in these phases that nobody holds. */
export async function findUnheld(db: Db, phases: readonly string[], now: Date): Promise<readonly string[]> {
  const rows = await db.change.findMany({
    where: {
      phase: { in: [...phases] },
      OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }],
    },
    orderBy: { number: 'asc' },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

export interface StepUpdate {
  readonly state: string;
  readonly request?: unknown;
  readonly intendedAt?: Date;
  readonly outcomeAt?: Date;
  readonly awsRequestId?: string | null;
  readonly response?: unknown;
  readonly failure?: unknown;
}

/** Writes the state of one step. */
export async function updateStep(
  db: Db,
  changeId: string,
  position: number,
  { request, response, failure, ...plain }: StepUpdate,
): Promise<void> {
  await db.changeStep.update({
    where: { changeId_position: { changeId, position } },
    data: {
      ...plain,
      ...(request === undefined ? {} : { request: request as Prisma.InputJsonValue }),
      ...(response === undefined ? {} : { response: toJsonColumn(response) }),
      ...(failure === undefined ? {} : { failure: toJsonColumn(failure) }),
    },
  });
}

/** Marks the steps that were never begun as skipped. */
export async function skipPendingSteps(db: Db, changeId: string): Promise<void> {
  await db.changeStep.updateMany({ where: { changeId, state: 'pending' }, data: { state: 'skipped' } });
}

/** True when the database refused a second change under way on one alias or version. */
export function isAlreadyUnderWay(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
