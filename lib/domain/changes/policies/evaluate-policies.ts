import { type BoundedUsd, evaluateBudget, sayBudgetScope } from '../../costs/budget';
import { Exact } from '../../costs/exact';
import { type Known, known } from '../../known';
import type { ApprovalState } from './approval';
import { frozenUntil } from './freeze-window';
import { governs, type Policy, type PolicyKind, type PolicyPlace, type PolicyRule } from './policy';
import { sayMoment, sayPolicyScope, sayRadius } from './say-policy';

/** A budget of the running month, for policies that hold changes to budgets. */
export interface BudgetStanding {
  readonly module: { readonly slug: string; readonly name: string } | null;
  readonly stage: string | null;
  readonly usdMonthly: string;
  readonly toDate: Known<BoundedUsd>;
  readonly forecast: Known<BoundedUsd>;
}

export interface PlaceSize {
  readonly place: PolicyPlace;
  readonly workloads: number;
}

/** One of the workloads that are changed together, and what that adds a month. */
export interface PolicyPart {
  readonly place: PolicyPlace;
  readonly addedUsdMonthly: Known<string>;
}

/** What is judged: the workload of a change, with all that is changed together with it. */
export interface PolicySubject {
  readonly place: PolicyPlace;
  /** True for what takes back a change that was itself no way back. */
  readonly isWayBack: boolean;
  readonly parts: readonly PolicyPart[];
  /** How its request for approval stands; null: nobody has asked. */
  readonly approval: { readonly state: ApprovalState; readonly decision: string | null } | null;
}

/** What holds when something is judged. */
export interface PolicyFacts {
  readonly now: Date;
  readonly policies: readonly Policy[];
  readonly budgets: readonly BudgetStanding[];
  /** How many workloads there are in each place. */
  readonly sizes: readonly PlaceSize[];
  /** True while TRIMTAB_READ_ONLY is set. */
  readonly isReadOnly: boolean;
}

/** What a policy has to say: why not, until when, and who can lift it. */
export interface PolicyVerdict {
  /** Null for the setting of the whole installation. */
  readonly policyId: string | null;
  readonly kind: PolicyKind;
  /** `needsApproval`: refused until a second person approves it; `warns`: it can't be judged, so it is only said. */
  readonly effect: 'refuses' | 'needsApproval' | 'warns';
  readonly title: string;
  readonly detail: string;
  /** When it leaves off by itself; null: not before it is lifted. */
  readonly until: string | null;
  readonly action: string;
}

/** What the policies in force say of a change, in their order; empty: they let it be. ADR-0020 says what a way back may pass. */
export function evaluatePolicies(facts: PolicyFacts, subject: PolicySubject): readonly PolicyVerdict[] {
  const own = facts.policies
    .filter((policy) => governs(policy, subject.place))
    .flatMap((policy) => judge(policy, facts, subject));
  return facts.isReadOnly ? [readOnlyMode, ...own] : own;
}

const readOnlyMode: PolicyVerdict = {
  policyId: null,
  kind: 'readOnly',
  effect: 'refuses',
  title: 'Trimtab is in read-only mode: all writes to AWS are switched off',
  detail: 'It holds for every module and stage, until it is lifted.',
  until: null,
  action: 'Ask whoever runs Trimtab to unset TRIMTAB_READ_ONLY.',
};

function judge(policy: Policy, facts: PolicyFacts, subject: PolicySubject): readonly PolicyVerdict[] {
  const { rule } = policy;
  switch (rule.kind) {
    case 'approval':
      return subject.isWayBack ? [] : judgeApproval(policy, subject);
    case 'readOnly': {
      const title = `Read-only mode holds for ${sayPolicyScope(policy)}`;
      return [verdict(policy, { title, detail: `It holds until it is lifted: ${policy.reason}.` })];
    }
    case 'freeze': {
      if (subject.isWayBack && !rule.stopsWaysBack) return [];
      const until = frozenUntil(rule.window, facts.now);
      if (until === null) return [];
      const title = `A freeze holds for ${sayPolicyScope(policy)}`;
      if (until === 'endless')
        return [verdict(policy, { title, detail: `It holds until it is lifted: ${policy.reason}.` })];
      const words = `until ${sayMoment(until, rule.window.timeZone)}: ${policy.reason}.`;
      return [verdict(policy, { title, detail: `It holds ${words}`, until: until.toISOString() })];
    }
    case 'blastRadius':
      return subject.isWayBack ? [] : judgeRadius({ ...policy, rule }, facts, subject);
    case 'budget':
      return subject.isWayBack ? [] : judgeBudgets(policy, facts, subject);
  }
}

function judgeApproval(policy: Policy, { approval }: PolicySubject): readonly PolicyVerdict[] {
  const where = sayPolicyScope(policy);
  switch (approval?.state) {
    case 'approved':
      return [];
    case undefined:
      return [
        verdict(policy, {
          title: `A second person must approve changes of ${where}`,
          detail: `Why: ${policy.reason}.`,
          effect: 'needsApproval',
          orElse:
            'Ask for approval: whoever may apply changes, and neither planned nor asked for this one, can give it. ',
        }),
      ];
    case 'requested':
      return [
        verdict(policy, {
          title: 'It waits for a second person to approve it',
          detail: `Changes of ${where} need that: ${policy.reason}.`,
          effect: 'needsApproval',
          orElse: 'Whoever may apply changes, and neither planned nor asked for this one, can approve it. ',
        }),
      ];
    case 'refused':
      return [
        verdict(policy, {
          title: 'A second person refused it',
          detail: `They said: ${approval?.decision ?? 'nothing'}`,
          orElse: 'Plan it anew to ask again. ',
        }),
      ];
  }
}

type RadiusPolicy = Policy & { readonly rule: Extract<PolicyRule, { kind: 'blastRadius' }> };

/** More workloads than may be changed together, or more of a module; what the policy is not about does not count. */
function judgeRadius(
  policy: RadiusPolicy,
  { sizes }: PolicyFacts,
  { place, parts }: PolicySubject,
): readonly PolicyVerdict[] {
  const { maxWorkloads, maxModulePercent } = policy.rule;
  const mine = parts.filter((part) => governs(policy, part.place));
  const detail = `${sayRadius(policy.rule)} may be changed together: ${policy.reason}.`;
  const orElse = 'Change fewer of them at once. ';
  const where = sayPolicyScope(policy);
  const title = `${mine.length} workloads of ${where} would be changed together`;
  if (maxWorkloads !== null && mine.length > maxWorkloads)
    return [verdict(policy, { title, detail, orElse })];
  if (maxModulePercent === null) return [];
  const inModule = ({ moduleSlug }: PolicyPlace) => moduleSlug === place.moduleSlug;
  const touched = mine.filter((part) => inModule(part.place)).length;
  const all = sizes
    .filter((size) => governs(policy, size.place) && inModule(size.place))
    .reduce((sum, { workloads }) => sum + workloads, 0);
  const most = Math.max(1, Math.floor((all * maxModulePercent) / 100));
  if (touched <= most) return [];
  const share = `${touched} of the ${all} workloads of ${place.moduleSlug ?? 'no module'} would be changed together`;
  return [verdict(policy, { title: share, detail, orElse })];
}

interface Words {
  readonly title: string;
  readonly detail: string;
  readonly until?: string;
  readonly effect?: PolicyVerdict['effect'];
  /** What else can be done, before who can lift it. */
  readonly orElse?: string;
}

function verdict(policy: Policy, { title, detail, until, effect, orElse = '' }: Words): PolicyVerdict {
  return {
    policyId: policy.id,
    kind: policy.rule.kind,
    effect: effect ?? 'refuses',
    title,
    detail,
    until: until ?? null,
    action: `${orElse}An administrator can lift it in Settings › Policies; ${policy.setBy} set it.`,
  };
}

/** A budget that is known to be passed refuses; one that can't be judged is only said. What adds nothing passes none. */
function judgeBudgets(
  policy: Policy,
  facts: PolicyFacts,
  { place, parts }: PolicySubject,
): readonly PolicyVerdict[] {
  return facts.budgets
    .filter((budget) => governs(budget, place))
    .flatMap((budget) => judgeBudget(policy, budget, parts));
}

function judgeBudget(
  policy: Policy,
  budget: BudgetStanding,
  parts: readonly PolicyPart[],
): readonly PolicyVerdict[] {
  const addedUsdMonthly = sumAdded(parts.filter((part) => governs(budget, part.place)));
  if (addedUsdMonthly.known && new Exact(addedUsdMonthly.value).lessThanOrEqualTo(0)) return [];
  const { usdMonthly: budgetUsd, toDate, forecast } = budget;
  const held = evaluateBudget({ budgetUsd, toDate, forecast, addedUsdMonthly });
  const whose = `the budget of ${lowerFirst(sayBudgetScope(budget))}`;
  const orElse = 'Ask for less, or have the budget raised. ';
  switch (held.state) {
    case 'within':
      return [];
    case 'passes':
      return [
        verdict(policy, {
          title: `It would pass ${whose}`,
          detail: `${held.words} Why it holds: ${policy.reason}.`,
          orElse,
        }),
      ];
    case 'unknown':
      return [
        verdict(policy, { title: `It may pass ${whose}`, detail: held.words, effect: 'warns', orElse }),
      ];
  }
}

/** What parts add a month together; unknown as soon as one of them is. */
export function sumAdded(parts: readonly PolicyPart[]): Known<string> {
  let sum = new Exact(0);
  for (const { addedUsdMonthly: added } of parts) {
    if (!added.known) return added;
    sum = sum.plus(added.value);
  }
  return known(sum.toFixed());
}

function lowerFirst(text: string): string {
  return text.startsWith('The ') || text.startsWith('Every ')
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
