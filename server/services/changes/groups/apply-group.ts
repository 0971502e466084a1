import { EndTime } from '@/lib/contracts/change-end';
import type { ApplyGroupInput, ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { authorise } from '../../../auth/actor';
import { moveGroup } from '../../../db/change-group-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { toLocalTime } from '../ahead/to-plan';
import { findFollowed } from '../find-followed';
import { resolveEnd } from '../resolve-end';
import { askRun } from './ask-run';
import { getGroup } from './get-group';
import { applicableItems } from './group-costs';
import { judgeGroup } from './judge-group';
import { type LoadedGroup, loadGroup } from './load-group';
import { recordGroup } from './record-group';
import { whyNotApplyGroup } from './why-not';

/**
 * Lets a worker apply the changes of a group. Throws refused past its caps, where a policy forbids it and for
 * warnings that are not confirmed; nothing is sent to AWS before that.
 */
export async function applyGroup(
  ctx: ServiceContext,
  { groupId, ...input }: ApplyGroupInput & { readonly groupId: string },
): Promise<ChangeGroupDetail> {
  authorise(ctx.actor, 'changes.apply');
  const group = await loadGroup(ctx, groupId);
  await assertApplicable(ctx, group, input);
  const until = untilOf(group, input);
  if (until) resolveEnd(until, ctx.clock.now());
  const { reason, acknowledged, onFailure, parallel } = input;
  const decision = await findFollowed(ctx, input.decision ?? null);
  await ctx.db.$transaction(async (tx) => {
    const moved = await moveGroup(tx, groupId, ['planned'], {
      state: 'running',
      reason,
      acknowledged,
      until,
      decisionId: decision?.id ?? null,
      onFailure,
      parallel,
      appliedById: ctx.actor.userId,
      appliedByLabel: ctx.actor.label,
      appliedAt: ctx.clock.now(),
    });
    if (!moved) throw new ServiceError('conflict', 'It has been applied or dropped already.');
    const after = {
      changes: applicableItems(group).length,
      onFailure,
      parallel,
      until,
      decision: decision?.slug ?? null,
    };
    await recordGroup(ctx, tx, group.row, 'applied', { after, reason });
    await askRun(tx, groupId);
  });
  return getGroup(ctx, { groupId });
}

async function assertApplicable(ctx: ServiceContext, group: LoadedGroup, { acknowledged }: ApplyGroupInput) {
  const policies = await judgeGroup(ctx, group);
  const why = whyNotApplyGroup(group, policies);
  if (why !== null) {
    const code = group.row.state === 'planned' ? 'refused' : 'conflict';
    throw new ServiceError(code, why, { data: { policies, state: group.row.state } });
  }
  const warnings = applicableItems(group).flatMap(({ plan }) => plan?.warnings ?? []);
  const missing = warnings.filter((one) => one.mustAcknowledge && !acknowledged.includes(one.code));
  if (missing.length === 0) return;
  const titles = [...new Set(missing.map(({ title }) => title))];
  throw new ServiceError('refused', titles.join('. '), {
    action: 'Confirm the warnings named, then apply again.',
    data: { unacknowledged: [...new Set(missing.map(({ code }) => code))] },
  });
}

/** What was approved until a time is applied until that time, and what a plan ahead asked for until its end. */
function untilOf({ row }: LoadedGroup, { until = null }: ApplyGroupInput): EndTime | null {
  const { planAhead } = row;
  // What a plan ahead began ends with it, whoever applies it.
  if (planAhead !== null) {
    const { endsAt, timeZone } = planAhead;
    return { localTime: toLocalTime(endsAt, timeZone), timeZone };
  }
  if (row.approval?.state !== 'approved') return until;
  const approved = EndTime.nullable().parse(row.approval.until);
  if (until === null || JSON.stringify(until) === JSON.stringify(approved)) return approved;
  throw new ServiceError('invalid_input', 'It was approved with another end.', {
    issues: [{ field: 'until', message: 'must be left out, or the end it was approved with' }],
  });
}
