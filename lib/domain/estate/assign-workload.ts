import { detectManagedBy, type ManagingTool } from '../inventory/detect-managed-by';
import { detectStage } from '../inventory/detect-stage';
import type { Tags } from '../inventory/snapshot';
import { compileRule, firstMatch, type MatchRule } from './match-rules';

/** A rule with the row it fills. */
export interface AssigningRule extends MatchRule {
  readonly moduleId: string;
}

export interface Assignment {
  /** Null: no rule catches it, so it is shown as unassigned. */
  readonly moduleId: string | null;
  readonly stage: string | null;
  readonly managedBy: ManagingTool | null;
}

export type Assign = (workload: { readonly name: string; readonly tags: Tags | null }) => Assignment;

/** A function that puts a workload into its module by the first rule that matches, and tells stage and manager. */
export function assignBy(rules: readonly AssigningRule[]): Assign {
  const matchers = rules.map(compileRule);
  return ({ name, tags }) => {
    const managed = detectManagedBy(tags, name);
    const index = firstMatch(matchers, { name, tags, stack: managed?.stack ?? null });
    return {
      moduleId: index === null ? null : (rules[index]?.moduleId ?? null),
      stage: detectStage(tags, name),
      managedBy: managed?.tool ?? null,
    };
  };
}
