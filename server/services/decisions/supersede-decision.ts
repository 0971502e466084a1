import type { DecisionDetail, SupersedeInput } from '@/lib/contracts/decisions/shapes';
import { markSuperseded } from '@/lib/domain/decisions/mark-superseded';
import { nextRecord } from '@/lib/domain/decisions/next-record';
import { parseDecision } from '@/lib/domain/decisions/parse-decision';
import { authorise } from '../../auth/actor';
import type { Db } from '../../db/client';
import { copyScopes, takeNextNumber } from '../../db/decision-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { addRecord } from './add-record';
import { aroundOf } from './file-parts';
import { requireDecision } from './require-decision';
import { toDecisionDetail } from './to-decision-detail';
import { writeText } from './write-text';

type Input = SupersedeInput & { readonly decisionId: string };

/** What there is to supersede with: `revision` null takes the decision as it is now. */
interface Wanted {
  readonly decisionId: string;
  readonly title: string;
  readonly revision: number | null;
  readonly note: string | null;
  /** What a review found, for the context of the record that is begun. */
  readonly found: string | null;
}

/**
 * Begins the record that supersedes a decision, over what that governs, and has the decision say so: both texts in one
 * transaction. Throws `conflict` when the decision has moved on, `refused` when its text can't be changed safely.
 */
export async function supersedeDecision(
  ctx: ServiceContext,
  { note, ...input }: Input,
): Promise<DecisionDetail> {
  authorise(ctx.actor, 'decisions.write');
  return ctx.db.$transaction((tx) => supersede(tx, ctx, { ...input, note: note ?? null, found: null }));
}

/** The same as part of a larger act, in its transaction. */
export async function supersede(
  tx: Db,
  ctx: ServiceContext,
  { decisionId, revision, title, note, found }: Wanted,
): Promise<DecisionDetail> {
  const old = await requireDecision(tx, decisionId);
  if (old.status === 'superseded')
    throw refused('It is superseded already.', 'Supersede the record that did.');
  const number = await takeNextNumber(tx);
  const label = `ADR-${String(number).padStart(4, '0')}`;
  const around = aroundOf(old.file?.parts);
  const marked = markSuperseded(old.text, label);
  if (marked === null)
    throw refused('Its status could not be changed without touching more.', 'Change its text.');
  const read = parseDecision({ text: old.text, path: old.file?.path ?? null, around }).decision;
  const name = old.number === null ? (old.title ?? old.slug) : `ADR-${String(old.number).padStart(4, '0')}`;
  const today = ctx.clock.now().toISOString().slice(0, 10);
  const text = nextRecord(read, name, { number, title, today, found });
  const id = await addRecord(tx, ctx, { text, path: null, cause: 'supersede', note });
  await copyScopes(tx, old.id, id);
  const from = { revision: revision ?? old.revision, around, cause: 'supersede', note } as const;
  await writeText(tx, ctx, old, { text: marked, ...from });
  return toDecisionDetail(await requireDecision(tx, id));
}

function refused(message: string, action: string): ServiceError {
  return new ServiceError('refused', message, { action });
}
