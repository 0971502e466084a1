import type { Db } from './client';
import type { Prisma } from './generated/client';

const shown = {
  decision: { select: { id: true, slug: true, number: true, title: true, status: true } },
} as const;

export interface ReviewFilter {
  readonly state?: readonly string[] | undefined;
  readonly decision?: string | undefined;
}

/** Reviews that match, the earliest due first, after the one of that number. */
export function listReviewRows(
  db: Db,
  { state, decision }: ReviewFilter,
  {
    after,
    limit,
  }: { readonly after: { readonly dueOn: Date; readonly number: number } | null; readonly limit: number },
) {
  return db.review.findMany({
    where: {
      ...(state === undefined ? {} : { state: { in: [...state] } }),
      ...(decision === undefined ? {} : { decisionId: decision }),
      ...(after === null
        ? {}
        : { OR: [{ dueOn: { gt: after.dueOn } }, { dueOn: after.dueOn, number: { gt: after.number } }] }),
    },
    include: shown,
    orderBy: [{ dueOn: 'asc' }, { number: 'asc' }],
    take: limit,
  });
}
export type ReviewRow = Awaited<ReturnType<typeof listReviewRows>>[number];

/** One review; null where there is none of that id. */
export function findReviewRow(db: Db, id: string): Promise<ReviewRow | null> {
  return db.review.findUnique({ where: { id }, include: shown });
}

export type ReviewChange = Prisma.ReviewUncheckedUpdateInput;

/** Changes a review that is still in the state it was read in; false when it is not. */
export async function moveReviewRow(
  tx: Db,
  { id, state }: { readonly id: string; readonly state: string },
  data: ReviewChange,
): Promise<boolean> {
  const { count } = await tx.review.updateMany({ where: { id, state }, data });
  return count === 1;
}

/** Opens snoozed reviews whose time has come. */
export async function wakeReviews(db: Db, now: Date): Promise<number> {
  const { count } = await db.review.updateMany({
    where: { state: 'snoozed', snoozedUntil: { lte: now } },
    data: { state: 'open', snoozedUntil: null },
  });
  return count;
}
