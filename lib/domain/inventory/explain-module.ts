import { compileRule, firstMatch, type Matchable, type MatchRule } from '../estate/match-rules';

/** Which rule decides a workload's module, in words. */
export function explainModule(rules: readonly MatchRule[], workload: Matchable): string {
  const index = firstMatch(rules.map(compileRule), workload);
  const rule = index === null ? undefined : rules[index];
  if (!rule) return 'No rule catches it.';
  switch (rule.kind) {
    case 'tag':
      return `Its tag ${rule.tagKey} matches ${rule.pattern}.`;
    case 'name':
      return `Its name matches ${rule.pattern}.`;
    case 'stack':
      return `Its stack ${workload.stack} matches ${rule.pattern}.`;
    default:
      return rule.kind satisfies never;
  }
}
