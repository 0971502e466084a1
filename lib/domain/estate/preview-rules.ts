import { compileRule, firstMatch, type Matchable, type MatchRule } from './match-rules';

/** A workload with the module it is in now. */
export interface PreviewedWorkload extends Matchable {
  readonly id: string;
  readonly moduleSlug: string | null;
}

interface Sample {
  readonly id: string;
  readonly name: string;
}

export interface RulesPreview {
  readonly rules: readonly {
    readonly index: number;
    /** Decided by this rule. */
    readonly caught: number;
    /** Matched too, but a rule above decides. */
    readonly shadowed: number;
    readonly sample: readonly Sample[];
  }[];
  readonly unassigned: { readonly count: number; readonly sample: readonly Sample[] };
  readonly moved: { readonly count: number; readonly sample: readonly Sample[] };
}

const sampleSize = 5;

/** What each rule of a draft would catch, what none would, and which workloads would change their module. */
export function previewRules(
  rules: readonly MatchRule[],
  workloads: readonly PreviewedWorkload[],
): RulesPreview {
  const matchers = rules.map(compileRule);
  const caught = rules.map((): PreviewedWorkload[] => []);
  const shadowed = rules.map(() => 0);
  const unassigned: PreviewedWorkload[] = [];
  const moved: PreviewedWorkload[] = [];
  for (const workload of workloads) {
    const decided = firstMatch(matchers, workload);
    if (decided === null) unassigned.push(workload);
    else caught[decided]?.push(workload);
    if ((decided === null ? null : rules[decided]?.moduleSlug) !== workload.moduleSlug) moved.push(workload);
    for (let index = (decided ?? rules.length) + 1; index < rules.length; index += 1) {
      if (matchers[index]?.(workload)) shadowed[index] = (shadowed[index] ?? 0) + 1;
    }
  }
  return {
    rules: caught.map((list, index) => ({
      index,
      caught: list.length,
      shadowed: shadowed[index] ?? 0,
      sample: toSample(list),
    })),
    unassigned: { count: unassigned.length, sample: toSample(unassigned) },
    moved: { count: moved.length, sample: toSample(moved) },
  };
}

function toSample(workloads: readonly PreviewedWorkload[]): readonly Sample[] {
  return workloads.slice(0, sampleSize).map(({ id, name }) => ({ id, name }));
}
