import type { ChangePolicy } from '@/lib/contracts/policies';
import { formatCountOf } from '@/lib/format/number';

/** The page's first line: whether anything stands in the way of changes now. */
export function summarisePolicies(policies: readonly ChangePolicy[]): string {
  if (policies.length === 0) return 'What changes must keep to, by module and stage.';
  const closed = policies.filter(
    ({ holds, rule }) => holds && (rule.kind === 'freeze' || rule.kind === 'readOnly'),
  );
  if (closed.length === 0)
    return `${formatCountOf(policies.length, 'policy', 'policies')}; none of them stops changes now.`;
  return `${formatCountOf(closed.length, 'policy stops', 'policies stop')} changes now, of ${policies.length}.`;
}

/** The word and tone of how a policy stands now. */
export function policyStanding({ rule, holds }: ChangePolicy): {
  readonly tone: 'good' | 'attention' | 'neutral';
  readonly word: string;
} {
  switch (rule.kind) {
    case 'freeze':
      return holds ? { tone: 'attention', word: 'Frozen now' } : { tone: 'neutral', word: 'Not now' };
    case 'readOnly':
      return { tone: 'attention', word: 'Read-only' };
    case 'approval':
    case 'blastRadius':
    case 'budget':
      return { tone: 'good', word: 'In force' };
  }
}
