import type { DecisionDetail, SaveTextInput } from '@/lib/contracts/decisions/shapes';
import { authorise } from '../../auth/actor';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { type DecisionRow, moveDecision } from '../../db/decision-repository';
import { findRevisionRow, insertRevision } from '../../db/decision-revision-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { readRecord } from './read-record';
import { requireDecision } from './require-decision';
import { storeLinks } from './store-links';
import { toDecisionDetail } from './to-decision-detail';

type Input = SaveTextInput & { readonly decisionId: string };

/** Saves a decision's new text; throws `conflict` with the other's text when it has moved on since `revision`. */
export async function saveText(ctx: ServiceContext, input: Input): Promise<DecisionDetail> {
  authorise(ctx.actor, 'decisions.write');
  const { decisionId, text, revision, note } = input;
  return ctx.db.$transaction(async (tx) => {
    const before = await requireDecision(tx, decisionId);
    if (before.text === text && before.revision === revision) return toDecisionDetail(before);
    await writeText(tx, ctx, before, { text, revision, cause: 'edit', note: note ?? null });
    return toDecisionDetail(await requireDecision(tx, before.id));
  });
}

interface Written {
  readonly text: string;
  /** The one it was changed from. */
  readonly revision: number;
  readonly cause: 'edit';
  readonly note: string | null;
}

async function writeText(tx: Db, ctx: ServiceContext, before: DecisionRow, written: Written): Promise<void> {
  const { text, revision, cause, note } = written;
  const { facts, links } = readRecord({ text, path: before.file?.path ?? null });
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
