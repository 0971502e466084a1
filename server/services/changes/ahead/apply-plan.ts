import type { PlanAheadRow } from '../../../db/plan-ahead-repository';
import type { ServiceContext } from '../../context';
import { applyGroup } from '../groups/apply-group';
import { judgeGroup } from '../groups/judge-group';
import type { LoadedGroup } from '../groups/load-group';
import { requestGroupApproval } from '../groups/request-group-approval';
import { whyNotAskForGroup } from '../groups/why-not';
import { toLocalTime } from './to-plan';

const parallel = 4;

/** Applies the changes of a plan until its end, as whoever planned it; asks for approval first where a policy wants a second person. Throws what applying throws. */
export async function applyPlan(ctx: ServiceContext, row: PlanAheadRow, group: LoadedGroup): Promise<void> {
  const { reason, endsAt, timeZone } = row;
  const groupId = group.row.id;
  const until = { localTime: toLocalTime(endsAt, timeZone), timeZone };
  const asks = whyNotAskForGroup(group, await judgeGroup(ctx, group)) === null;
  if (asks) await requestGroupApproval(ctx, { groupId, reason, until });
  await applyGroup(ctx, { groupId, reason, until, acknowledged: [], onFailure: 'continue', parallel });
}
