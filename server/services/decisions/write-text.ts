import type { Around } from '@/lib/domain/decisions/read-around';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { moveDecision } from '../../db/decision-repository';
import { findRevisionRow, insertRevision } from '../../db/decision-revision-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { readRecord } from './read-record';
import { requireDecision } from './require-decision';
import { storeLinks } from './store-links';

interface Before {
  readonly id: string;
  readonly slug: string;
  readonly status: string;
  readonly file: { readonly path: string } | null;
}

interface Written {
  readonly text: string;
  /** The one it was changed from. */
  readonly revision: number;
  readonly around?: Around | null;
  readonly cause: 'edit' | 'import' | 'restore' | 'supersede';
  readonly note: string | null;
}

/** Saves a text as the next revision, with its links and audit entry; throws `conflict` when the decision has moved on. */
export async function writeText(
  tx: Db,
  ctx: ServiceContext,
  before: Before,
  written: Written,
): Promise<void> {
  const { text, revision, around = null, cause, note } = written;
  const { facts, links } = readRecord({ text, path: before.file?.path ?? null, around });
  const now = ctx.clock.now();
  if (!(await moveDecision(tx, before.id, revision, facts, now))) throw await conflict(tx, before.id);
  await insertRevision(tx, {
    decisionId: before.id,
    number: revision + 1,
    text,
    title: facts.title,
    status: facts.status,
    at: now,
    byId: ctx.actor.userId,
    byLabel: ctx.actor.label,
    cause,
    note,
  });
  await storeLinks(tx, before.id, links);
  await appendAudit(tx, ctx.actor, now, {
    action: `decision.${cause}`,
    subject: { kind: 'decision', id: before.id, label: facts.title ?? before.slug },
    before: { status: before.status, revision },
    after: { status: facts.status, revision: revision + 1 },
    reason: note,
  });
}

async function conflict(tx: Db, id: string): Promise<ServiceError> {
  const { revision, text } = await requireDecision(tx, id);
  const last = await findRevisionRow(tx, id, revision);
  const by = last?.byLabel ?? 'someone';
  return new ServiceError('conflict', `It was saved by ${by} since you began, as revision ${revision}.`, {
    action: 'Look at their text, merge yours into it, and save again.',
    data: { revision, text, byLabel: by, at: last?.at.toISOString() ?? null },
  });
}
