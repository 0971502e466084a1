import { createHash } from 'node:crypto';
import { type AuditFacts, genesisHash, toChainText } from '@/lib/domain/access/audit-chain';
import type { Actor } from '../auth/actor';
import type { Db } from './client';
import { Prisma } from './generated/client';

/** What a service says of an act; actor and request id come from its context. */
export interface AuditInput {
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string };
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
  readonly awsRequestIds?: readonly string[];
}

// One writer at a time extends the chain; the lock is released when the transaction ends.
const chainLock = 7_224_001;

/** Appends one entry inside the caller's transaction, so that an act and its audit stand or fall together. */
export async function appendAudit(tx: Db, actor: Actor, at: Date, input: AuditInput): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${chainLock})`;
  const last = await tx.auditEntry.findFirst({
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });
  const sequence = (last?.sequence ?? 0n) + 1n;
  const previousHash = last?.hash ?? genesisHash;
  const facts: AuditFacts = {
    at: at.toISOString(),
    actorKind: actor.kind,
    actorId: actor.id,
    actorLabel: actor.label,
    requestId: actor.requestId,
    action: input.action,
    subjectKind: input.subject.kind,
    subjectId: input.subject.id,
    subjectLabel: input.subject.label,
    before: toPlain(input.before),
    after: toPlain(input.after),
    reason: input.reason ?? null,
    awsRequestIds: input.awsRequestIds ?? [],
  };
  await tx.auditEntry.create({
    data: {
      ...facts,
      at,
      sequence,
      previousHash,
      hash: createHash('sha256')
        .update(toChainText(String(sequence), facts, previousHash))
        .digest('hex'),
      awsRequestIds: [...facts.awsRequestIds],
      before: toJson(facts.before),
      after: toJson(facts.after),
    },
  });
}

// The hash is taken over what the database will hold: dates as text, undefined fields gone.
function toPlain(value: unknown): unknown {
  return value === undefined || value === null ? null : JSON.parse(JSON.stringify(value));
}

function toJson(value: unknown) {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
