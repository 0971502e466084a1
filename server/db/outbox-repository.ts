import type { Db } from './client';

const withLast = { messages: { orderBy: { id: 'desc' }, take: 5 } } as const;

/** The channels in use, the first added first, each with its last five messages. */
export function listChannelRows(db: Db) {
  return db.notificationChannel.findMany({
    where: { archivedAt: null },
    include: withLast,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}
export type ChannelRow = Awaited<ReturnType<typeof listChannelRows>>[number];

/** A channel in use; null where there is none of that id. */
export function findChannelRow(db: Db, id: string): Promise<ChannelRow | null> {
  return db.notificationChannel.findFirst({ where: { id, archivedAt: null }, include: withLast });
}

export interface ClaimedMessage {
  readonly id: bigint;
  readonly channelId: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly sealedTarget: string;
}

interface Claim {
  readonly now: Date;
  /** Until then no other process takes them. */
  readonly until: Date;
  readonly limit: number;
}

/** Takes messages that are due, the oldest first. */
export function claimMessages(db: Db, { now, until, limit }: Claim): Promise<readonly ClaimedMessage[]> {
  return db.$queryRaw<ClaimedMessage[]>`
    WITH claimed AS (
      UPDATE "OutboxMessage" SET "tryAt" = ${until}
      WHERE id IN (
        SELECT id FROM "OutboxMessage" WHERE state = 'waiting' AND "tryAt" <= ${now}
        ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING id, "channelId", payload, attempts)
    SELECT claimed.*, c."sealedTarget" FROM claimed JOIN "NotificationChannel" c ON c.id = claimed."channelId"
    ORDER BY claimed.id`;
}
