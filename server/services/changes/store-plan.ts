import type { BasePlan } from '@/lib/domain/changes/plan';
import { linkMember, type Member } from '../../db/change-group-repository';
import { createChange } from '../../db/change-repository';
import type { ServiceContext } from '../context';
import type { PlannedWorkload } from './kind';
import { recordAct, toBeforeAndAfter } from './record';

/** The change that a new one takes back. */
export interface Reverted {
  readonly id: string;
  readonly number: number;
}

/** Thrown when another worker has planned the same change of a group meanwhile; nothing is stored. */
export class AlreadyPlanned extends Error {}

/** Stores a plan as a change waiting to be applied, in its place of a group if it has one, with its audit entry; returns its id. */
export async function storePlan(
  ctx: ServiceContext,
  workload: PlannedWorkload,
  plan: BasePlan,
  reverts: Reverted | null,
  member: Member | null = null,
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const { id, number } = await createChange(tx, {
      kind: plan.kind,
      workloadId: workload.id,
      qualifier: plan.qualifier,
      plan,
      fingerprint: JSON.stringify(plan.fingerprint),
      plannedById: ctx.actor.userId,
      plannedByLabel: ctx.actor.label,
      plannedAt: ctx.clock.now(),
      revertsId: reverts?.id ?? null,
      steps: plan.steps,
    });
    if (member !== null && !(await linkMember(tx, member, id))) throw new AlreadyPlanned();
    const subject = { id, number, title: plan.title, workloadName: workload.name };
    const happening =
      reverts === null
        ? ({ kind: 'planned', words: `${plan.title}: planned by ${ctx.actor.label}.` } as const)
        : ({
            kind: 'revertPlanned',
            words: `${plan.title}: planned by ${ctx.actor.label} to take back change #${reverts.number}.`,
          } as const);
    await recordAct(ctx, tx, subject, happening, toBeforeAndAfter(plan));
    return id;
  });
}
