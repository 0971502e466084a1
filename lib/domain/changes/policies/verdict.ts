import type { BoundedUsd } from '../../costs/budget';
import type { Known } from '../../known';
import type { ApprovalState } from './approval';
import type { Policy, PolicyKind, PolicyPlace } from './policy';

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

interface Words {
  readonly title: string;
  readonly detail: string;
  readonly until?: string;
  readonly effect?: PolicyVerdict['effect'];
  /** What else can be done, before who can lift it. */
  readonly orElse?: string;
}

/** What a policy says, with who can lift it. */
export function toVerdict(
  policy: Policy,
  { title, detail, until, effect, orElse = '' }: Words,
): PolicyVerdict {
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
