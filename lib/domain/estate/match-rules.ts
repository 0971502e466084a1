import type { Tags } from '../inventory/snapshot';

/** A rule that puts workloads into a module; `pattern` is a glob. */
export interface MatchRule {
  readonly moduleSlug: string;
  readonly kind: 'tag' | 'name' | 'stack';
  /** The tag that is looked at; null for name and stack rules. */
  readonly tagKey: string | null;
  readonly pattern: string;
}

/** What rules look at. */
export interface Matchable {
  readonly name: string;
  readonly tags: Tags | null;
  /** The stack or application it is deployed by, where known. */
  readonly stack: string | null;
}

export type RuleMatcher = (workload: Matchable) => boolean;

/** One test per rule, its glob made ready once: `*` is any text, `?` any one character, the rest is literal. */
export function compileRule(rule: MatchRule): RuleMatcher {
  const glob = toGlob(rule.pattern);
  switch (rule.kind) {
    case 'name':
      return (workload) => glob(workload.name);
    case 'stack':
      return (workload) => workload.stack !== null && glob(workload.stack);
    case 'tag':
      return (workload) => {
        const tags = workload.tags;
        if (rule.tagKey === null || tags === null || !Object.hasOwn(tags, rule.tagKey)) return false;
        return glob(tags[rule.tagKey] ?? '');
      };
    default:
      return rule.kind satisfies never;
  }
}

/** The index of the first rule that matches, which decides; null when none does. */
export function firstMatch(matchers: readonly RuleMatcher[], workload: Matchable): number | null {
  const index = matchers.findIndex((matches) => matches(workload));
  return index === -1 ? null : index;
}

// Linear in text and pattern: a regular expression of many `*` could be made to run for minutes.
function toGlob(pattern: string): (text: string) => boolean {
  return (text) => {
    let at = 0;
    let p = 0;
    let star = -1;
    let mark = 0;
    while (at < text.length) {
      if (p < pattern.length && pattern[p] === '*') {
        star = p;
        mark = at;
        p += 1;
      } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[at])) {
        at += 1;
        p += 1;
      } else if (star !== -1) {
        p = star + 1;
        mark += 1;
        at = mark;
      } else {
        return false;
      }
    }
    while (pattern[p] === '*') p += 1;
    return p === pattern.length;
  };
}
