import type { Db } from './client';
import type { Prisma } from './generated/client';

export interface AuditLogFilter {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Entries that match, newest first, from before a sequence number if one is given; at most `limit`. */
export async function listAuditEntries(db: Db, filter: AuditLogFilter, before: bigint | null, limit: number) {
  return db.auditEntry.findMany({
    where: { AND: [...toConditions(filter), ...(before === null ? [] : [{ sequence: { lt: before } }])] },
    orderBy: { sequence: 'desc' },
    take: limit,
  });
}

/** The next entries after a sequence number, oldest first. */
export async function readAuditChain(db: Db, after: bigint, limit: number) {
  return db.auditEntry.findMany({
    where: { sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });
}

// Only filters that are given become conditions; an undefined one must not widen another.
function toConditions(filter: AuditLogFilter): Prisma.AuditEntryWhereInput[] {
  const { actor, action, subjectKind, subjectId, subject, from, to } = filter;
  return [
    ...(actor === undefined ? [] : [{ actorLabel: { contains: actor, mode: 'insensitive' as const } }]),
    ...(action === undefined ? [] : [{ action: { startsWith: action } }]),
    ...(subjectKind === undefined ? [] : [{ subjectKind }]),
    ...(subjectId === undefined ? [] : [{ subjectId }]),
    ...(subject === undefined ? [] : [namedOrIs(subject)]),
    ...(from === undefined ? [] : [{ at: { gte: new Date(from) } }]),
    ...(to === undefined ? [] : [{ at: { lt: new Date(to) } }]),
  ];
}

/** What an act was done to, by part of its name or by its whole id, as links from its page give it. */
function namedOrIs(subject: string) {
  return {
    OR: [{ subjectLabel: { contains: subject, mode: 'insensitive' as const } }, { subjectId: subject }],
  };
}
