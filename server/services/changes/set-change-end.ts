import type { EndTime, SetChangeEndInput } from '@/lib/contracts/change-end';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { toInstant, toWallTime } from '@/lib/domain/time/zoned-time';
import { authorise } from '../../auth/actor';
import { type EndAt, liftEnd, moveEnd } from '../../db/change-end-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { getChange } from './get-change';
import { type LoadedChange, loadChange } from './load-change';
import { recordAct, subjectOf } from './record';
import { resolveEnd, toWords } from './resolve-end';
import { toApproval } from './to-approval';
import { whyNotRevert } from './to-change-detail';

/** Gives a change an end, moves it, or takes it off; throws conflict once the change is being taken back. */
export async function setChangeEnd(
  ctx: ServiceContext,
  { changeId, until, reason }: SetChangeEndInput & { readonly changeId: string },
): Promise<ChangeDetail> {
  authorise(ctx.actor, 'changes.apply');
  const loaded = await loadChange(ctx, changeId);
  const end = until === null ? null : resolveEnd(until, ctx.clock.now());
  assertCanEnd(loaded);
  assertAsApproved(ctx, loaded, end);
  await ctx.db.$transaction(async (tx) => {
    const now = ctx.clock.now();
    const done = end === null ? await liftEnd(tx, changeId, now) : await moveEnd(tx, changeId, end, now);
    if (!done) throw notNow(end);
    const before = loaded.row.end ? toFacts(loaded.row.end) : null;
    const facts = { before, after: end ? toFacts(end) : null, reason };
    const happening =
      end === null
        ? { kind: 'endLifted' as const, words: `It stays: ${ctx.actor.label} took its end off: ${reason}` }
        : { kind: 'endSet' as const, words: `To be taken back at ${toWords(end)}: ${reason}` };
    await recordAct(ctx, tx, subjectOf(loaded), happening, facts);
  });
  return getChange(ctx, { changeId });
}

function assertCanEnd(loaded: LoadedChange): void {
  const { phase } = loaded.row;
  const why = phase === 'applying' || phase === 'indeterminate' ? null : whyNotRevert(loaded);
  if (why !== null) throw new ServiceError('conflict', why, { data: { phase } });
}

/** What was approved until a time stays longer only by a second person. */
function assertAsApproved(ctx: ServiceContext, { row }: LoadedChange, end: EndAt | null): void {
  const approval = row.groupItem?.group.approval ?? row.approval;
  if (approval?.state !== 'approved') return;
  const { until } = toApproval(approval);
  if (until === null) return;
  const isLonger = end === null || end.endsAt > endOf(until);
  const asked = [row.plannedById, approval.requestedById].includes(ctx.actor.userId);
  if (!isLonger || !asked) return;
  throw new ServiceError('refused', 'It was approved until then: you planned it or asked for it.', {
    action: 'Ask a colleague who may apply changes to let it stay longer.',
  });
}

function endOf({ localTime, timeZone }: EndTime): Date {
  const at = new Date(`${localTime}Z`);
  return toInstant(toWallTime(at, 'UTC'), timeZone) ?? at;
}

function notNow(end: EndAt | null): ServiceError {
  const message =
    end === null ? 'This change has no end to take off.' : 'This change is being taken back now.';
  return new ServiceError('conflict', message, { action: 'Look at its page to see how it stands.' });
}

function toFacts({ endsAt, timeZone }: EndAt) {
  return { endsAt: endsAt.toISOString(), timeZone };
}
