import type { DecisionDetail, EditFactsInput } from '@/lib/contracts/decisions/shapes';
import { changeField, type FieldChange } from '@/lib/domain/decisions/change-field';
import { changeStatus } from '@/lib/domain/decisions/change-status';
import { authorise } from '../../auth/actor';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { assertMayBecome } from './assert-may-become';
import { requireDecision } from './require-decision';
import { saveText } from './save-text';

type Input = EditFactsInput & { readonly decisionId: string };

/** Changes facts of a decision in the lines of its text that state them; throws `refused` where one has no safe place there, `conflict` when it has moved on. */
export async function editFacts(ctx: ServiceContext, input: Input): Promise<DecisionDetail> {
  authorise(ctx.actor, 'decisions.write');
  const { decisionId, revision, note } = input;
  const before = await requireDecision(ctx.db, decisionId);
  // What another saved since is a conflict, which saving answers with.
  const text = before.revision === revision ? toText(before, input) : before.text;
  return saveText(ctx, { decisionId, revision, text, note });
}

function toText(before: { readonly status: string; readonly text: string }, input: EditFactsInput): string {
  const { status } = input;
  if (status !== undefined) assertMayBecome(before.status, { status, links: [] });
  const begun = status === undefined ? before.text : taken(changeStatus(before.text, status), 'status');
  return toChanges(input).reduce((text, change) => {
    const name = change.field === 'nextReview' ? 'nextReviewOn' : change.field;
    return taken(changeField(text, change), name);
  }, begun);
}

function toChanges({ owner, tags, date, nextReviewOn, deviation }: EditFactsInput): readonly FieldChange[] {
  return [
    ...(owner === undefined ? [] : [{ field: 'owner', value: owner } as const]),
    ...(tags === undefined ? [] : [{ field: 'tags', value: tags } as const]),
    ...(date === undefined ? [] : [{ field: 'date', value: date } as const]),
    ...(nextReviewOn === undefined ? [] : [{ field: 'nextReview', value: nextReviewOn } as const]),
    ...(deviation === undefined
      ? []
      : [{ field: 'deviation', value: deviation.is, reason: deviation.reason } as const]),
  ];
}

function taken(text: string | null, field: string): string {
  if (text !== null) return text;
  const message = 'Its text has no place where this could be changed without touching more.';
  throw new ServiceError('refused', message, {
    action: 'Change it in the text.',
    issues: [{ field, message }],
  });
}
