import type { SetChangeEndInput } from '@/lib/contracts/change-end';
import type { ChangeDetail } from '@/lib/contracts/changes';
import { authorise } from '../../auth/actor';
import { type EndAt, liftEnd, moveEnd } from '../../db/change-end-repository';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { getChange } from './get-change';
import { type LoadedChange, loadChange } from './load-change';
import { recordAct, subjectOf } from './record';
import { resolveEnd, toWords } from './resolve-end';
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

function notNow(end: EndAt | null): ServiceError {
  const message =
    end === null ? 'This change has no end to take off.' : 'This change is being taken back now.';
  return new ServiceError('conflict', message, { action: 'Look at its page to see how it stands.' });
}

function toFacts({ endsAt, timeZone }: EndAt) {
  return { endsAt: endsAt.toISOString(), timeZone };
}
