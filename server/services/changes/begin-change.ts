import { ChangePlan } from '@/lib/contracts/change-plan';
import {
  type Claim,
  findVerifying,
  findWritersSince,
  isAlreadyUnderWay,
  lockWorkload,
  supersede,
} from '../../db/change-claim-repository';
import { createEnd, type EndAt } from '../../db/change-end-repository';
import type { Db } from '../../db/client';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { keep, release } from './claim';
import type { LoadedChange } from './load-change';
import { recordAct, subjectOf, toBeforeAndAfter } from './record';
import { toWords } from './resolve-end';

interface Begin {
  readonly reason: string;
  /** When it is taken back by itself; null: it stays. */
  readonly end: EndAt | null;
  readonly observedAt: Date;
  /** The decision it follows; null: none is named. */
  readonly decision: { readonly id: string; readonly slug: string } | null;
  /** The warnings that were confirmed. */
  readonly acknowledged: readonly string[];
}

/**
 * Puts a change under way, in one transaction that holds its workload: nothing else may have written to the
 * workload since it was observed. A change of the same kind and alias that is still being verified ends here.
 */
export async function beginChange(
  ctx: ServiceContext,
  claim: Claim,
  loaded: LoadedChange,
  { reason, end, observedAt, decision, acknowledged }: Begin,
): Promise<void> {
  try {
    await ctx.db.$transaction(async (tx) => {
      await lockWorkload(tx, loaded.row.workloadId);
      await assertAlone(tx, loaded, observedAt);
      await endEarlier(ctx, tx, loaded);
      await keep(ctx, tx, claim, {
        phase: 'applying',
        reason,
        ...(decision ? { decisionId: decision.id } : {}),
        appliedById: ctx.actor.userId,
        appliedByLabel: ctx.actor.label,
        appliedAt: ctx.clock.now(),
      });
      if (end !== null) await createEnd(tx, claim.changeId, end);
      const { before, after } = toBeforeAndAfter(loaded.plan);
      const until = end === null ? '' : `, to be taken back at ${toWords(end)}`;
      const words = `Applied by ${ctx.actor.label}${until}: ${reason}`;
      await recordAct(
        ctx,
        tx,
        subjectOf(loaded),
        { kind: 'applyStarted', words },
        {
          before,
          after: { ...after, acknowledged, decision: decision?.slug ?? null },
          reason,
        },
      );
    });
  } catch (error) {
    const told = isAlreadyUnderWay(error) ? underWay('Another change') : error;
    if (told instanceof ServiceError) await release(ctx, ctx.db, claim);
    throw told;
  }
}

async function assertAlone(tx: Db, { row }: LoadedChange, observedAt: Date): Promise<void> {
  const [writer] = await findWritersSince(tx, row.workloadId, row.id, observedAt);
  if (writer) throw underWay(`Change #${writer.number}`);
}

function underWay(who: string): ServiceError {
  return new ServiceError('conflict', `${who} is writing to this workload now; nothing was touched.`, {
    action: 'Wait until it is settled, then plan again.',
  });
}

async function endEarlier(ctx: ServiceContext, tx: Db, { row, plan }: LoadedChange): Promise<void> {
  for (const earlier of await findVerifying(tx, row.workloadId, plan.kind, plan.qualifier)) {
    const failure = {
      code: 'superseded',
      title: `Change #${row.number} took over`,
      detail: 'It was applied to the same capacity before this one was in force.',
      action: `Follow change #${row.number} instead.`,
    };
    await supersede(tx, earlier.id, failure, ctx.clock.now());
    const words = `${failure.title}. ${failure.detail}`;
    const { id, number } = earlier;
    const { title } = ChangePlan.parse(earlier.plan);
    const subject = { id, number, title, workloadName: row.workload.name };
    await recordAct(ctx, tx, subject, { kind: 'failed', words }, { after: failure });
  }
}
