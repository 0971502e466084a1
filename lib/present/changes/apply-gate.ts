import type { ProvisionedPlan } from '@/lib/contracts/change-plan';
import type { PolicyVerdict } from '@/lib/contracts/policies';
import { toSentence } from '@/lib/format/text';

/** The fewest characters of a reason; the API asks the same. */
const shortestReason = 3;

interface Gate {
  /** Null while there is no plan yet. */
  readonly plan: Pick<ProvisionedPlan, 'refusals' | 'warnings'> | null;
  readonly policies: readonly PolicyVerdict[];
  readonly isOutdated: boolean;
  readonly isStale: boolean;
  readonly reason: string;
  readonly acknowledged: ReadonlySet<string>;
  /** What is wrong with the end chosen; null when nothing is, or none is chosen. */
  readonly endProblem: string | null;
  /** Why the person's role does not allow it; null when it does. */
  readonly whyNot: string | null;
}

/** Why a plan can't be applied as things stand, as a sentence for its button; null when it can. */
export function whyNotApply({
  plan,
  policies,
  isOutdated,
  isStale,
  reason,
  acknowledged,
  endProblem,
  whyNot,
}: Gate): string | null {
  if (whyNot !== null) return whyNot;
  if (plan === null || isOutdated) return 'There is no plan for this yet.';
  const [refusal] = plan.refusals;
  if (refusal) return `${toSentence(refusal.title)} ${refusal.action}`;
  const policy = policies.find(({ effect }) => effect === 'refuses');
  if (policy) return `${toSentence(policy.title)} ${policy.detail} ${policy.action}`;
  if (isStale) return 'AWS has changed since this was planned: plan again.';
  const open = plan.warnings.find((warning) => warning.mustAcknowledge && !acknowledged.has(warning.code));
  if (open) return `Confirm the warning first: ${toSentence(open.title)}`;
  if (endProblem !== null) return `Correct the end first: ${endProblem}`;
  if (reason.trim().length < shortestReason) return 'Say why first: the reason is kept in the audit log.';
  return null;
}
