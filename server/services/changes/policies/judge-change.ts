import { ChangePlan } from '@/lib/contracts/change-plan';
import type { PolicyVerdict } from '@/lib/contracts/policies';
import { evaluatePolicies } from '@/lib/domain/changes/policies/evaluate-policies';
import type { PolicyPart, PolicySubject } from '@/lib/domain/changes/policies/verdict';
import { known } from '@/lib/domain/known';
import { listParts, type PartRow } from '../../../db/change-group-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import type { LoadedChange } from '../load-change';
import { toApproval } from '../to-approval';
import { readPolicyFacts } from './policy-facts';

const PlanCost = ChangePlan.options[0].shape.cost;

/** What the policies in force say of a change that has not been applied; nothing of any other. */
export async function judgeChange(
  ctx: ServiceContext,
  loaded: LoadedChange,
): Promise<readonly PolicyVerdict[]> {
  if (loaded.row.phase !== 'planned') return [];
  const facts = await readPolicyFacts(ctx);
  const groupId = loaded.row.groupItem?.groupId;
  const counts = facts.policies.some(({ rule }) => rule.kind === 'budget' || rule.kind === 'blastRadius');
  // Only these two look at what is changed together with it.
  const parts = groupId !== undefined && counts ? (await listParts(ctx.db, groupId)).map(toPart) : null;
  const subject = toSubject(loaded);
  return evaluatePolicies(facts, parts ? { ...subject, parts } : subject);
}

/** Throws refused when a policy forbids the change now, naming it, until when, and who can lift it. */
export async function assertPolicies(ctx: ServiceContext, loaded: LoadedChange): Promise<void> {
  assertNone(await judgeChange(ctx, loaded));
}

/** Throws refused when a policy forbids that a change is taken back now: asked before the way back is planned in vain. */
export async function assertMayTakeBack(ctx: ServiceContext, loaded: LoadedChange): Promise<void> {
  const isWayBack = loaded.row.reverts === null;
  assertNone(evaluatePolicies(await readPolicyFacts(ctx), { ...toSubject(loaded), isWayBack }));
}

function assertNone(verdicts: readonly PolicyVerdict[]): void {
  const refusals = verdicts.filter(({ effect }) => effect !== 'warns');
  const [first] = refusals;
  if (first === undefined) return;
  throw new ServiceError('refused', `${first.title}. ${first.detail}`, {
    action: first.action,
    data: { policies: refusals },
  });
}

function toPart({ moduleSlug, stage, cost }: PartRow): PolicyPart {
  const parsed = PlanCost.parse(cost);
  const addedUsdMonthly = parsed.known ? known(parsed.value.perMonth.delta) : parsed;
  return { place: { moduleSlug, stage }, addedUsdMonthly };
}

function toSubject({ row, plan }: LoadedChange): PolicySubject {
  const { module, stage } = row.workload;
  const place = { moduleSlug: module?.slug ?? null, stage };
  const { cost } = plan;
  const addedUsdMonthly = cost.known ? known(cost.value.perMonth.delta) : cost;
  // A way back from a way back is the change again, and no safer than it was.
  const isWayBack = row.reverts !== null && row.reverts.revertsId === null;
  const asked = row.groupItem ? row.groupItem.group.approval : row.approval;
  const approval = asked && toApproval(asked);
  return { place, isWayBack, parts: [{ place, addedUsdMonthly }], approval };
}
