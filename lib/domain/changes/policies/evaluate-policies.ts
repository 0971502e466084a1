import { frozenUntil } from './freeze-window';
import { judgeApproval } from './judge-approval';
import { judgeBudgets } from './judge-budgets';
import { judgeRadius } from './judge-radius';
import { governs, type Policy } from './policy';
import { sayMoment, sayPolicyScope } from './say-policy';
import { type PolicyFacts, type PolicySubject, type PolicyVerdict, toVerdict } from './verdict';

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
      return [toVerdict(policy, { title, detail: `It holds until it is lifted: ${policy.reason}.` })];
    }
    case 'freeze': {
      if (subject.isWayBack && !rule.stopsWaysBack) return [];
      const until = frozenUntil(rule.window, facts.now);
      if (until === null) return [];
      const title = `A freeze holds for ${sayPolicyScope(policy)}`;
      if (until === 'endless')
        return [toVerdict(policy, { title, detail: `It holds until it is lifted: ${policy.reason}.` })];
      const words = `until ${sayMoment(until, rule.window.timeZone)}: ${policy.reason}.`;
      return [toVerdict(policy, { title, detail: `It holds ${words}`, until: until.toISOString() })];
    }
    case 'blastRadius':
      return subject.isWayBack ? [] : judgeRadius({ ...policy, rule }, facts, subject);
    case 'budget':
      return subject.isWayBack ? [] : judgeBudgets(policy, facts, subject);
  }
}
