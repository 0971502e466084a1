import type { ScopeRow } from '@/lib/domain/reviews/in-scope';
import type { TriggerRule } from '@/lib/domain/reviews/trigger';

/** What a rule looks over: its decision's scope, or null, the whole estate, where the rule says so. */
export function reachOf(rule: TriggerRule, scopes: readonly ScopeRow[]): readonly ScopeRow[] | null {
  return 'over' in rule && rule.over === 'estate' ? null : scopes;
}
