import type { Around } from '@/lib/domain/decisions/read-around';
import { toSlug } from '@/lib/domain/decisions/to-slug';
import { appendAudit } from '../../db/audit-repository';
import type { Db } from '../../db/client';
import { type DecisionPlace, insertDecision } from '../../db/decision-repository';
import { insertRevision } from '../../db/decision-revision-repository';
import type { ServiceContext } from '../context';
import { readRecord } from './read-record';
import { storeLinks } from './store-links';

interface NewRecord {
  readonly text: string;
  readonly path: string | null;
  readonly around?: Around | null;
  readonly cause: 'create' | 'import' | 'supersede' | 'seed';
  readonly note: string | null;
  readonly place?: DecisionPlace;
}

/** Adds a decision with its first revision, its links and the audit entry of it; answers its id. */
export async function addRecord(tx: Db, ctx: ServiceContext, record: NewRecord): Promise<string> {
  const { text, path, around = null, cause, note, place = {} } = record;
  const { facts, links } = readRecord({ text, path, around });
  const now = ctx.clock.now();
  const date = facts.decidedOn?.toISOString().slice(0, 10) ?? null;
  const { id, slug } = await insertDecision(tx, { ...facts, ...place }, toSlug({ ...facts, date }), now);
  await insertRevision(tx, {
    decisionId: id,
    number: 1,
    text,
    title: facts.title,
    status: facts.status,
    at: now,
    byId: ctx.actor.userId,
    byLabel: ctx.actor.label,
    cause,
    note,
  });
  await storeLinks(tx, id, links);
  await appendAudit(tx, ctx.actor, now, {
    action: `decision.${cause}`,
    subject: { kind: 'decision', id, label: facts.title ?? slug },
    after: { slug, status: facts.status, revision: 1 },
    reason: note,
  });
  return id;
}
