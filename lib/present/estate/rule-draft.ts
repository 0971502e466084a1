import type { RuleInput, RuleSet } from '@/lib/contracts/estate';

/** A rule being edited; `key` stays with it through every move. */
export interface DraftRule extends RuleInput {
  readonly key: string;
}

export interface DraftModule {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly owner: string | null;
}

/** Modules and rules as they are being edited, before they are saved as one act. */
export interface RuleDraft {
  readonly version: string;
  readonly modules: readonly DraftModule[];
  readonly rules: readonly DraftRule[];
  /** Counts the rules added here, for their keys. */
  readonly added: number;
}

export interface RuleProblem {
  readonly key: string;
  readonly field: 'moduleSlug' | 'tagKey' | 'pattern';
  readonly message: string;
}

/** A draft that equals what is saved. */
export function toRuleDraft(saved: RuleSet): RuleDraft {
  return {
    version: saved.version,
    modules: saved.modules.map(({ slug, name, description, owner }) => ({ slug, name, description, owner })),
    rules: saved.rules.map(({ id, moduleSlug, kind, tagKey, pattern }) => ({
      key: id,
      moduleSlug,
      kind,
      tagKey,
      pattern,
    })),
    added: 0,
  };
}

/** What the API takes of a draft: modules and rules in their order, without keys. */
export function toRuleSetInput({ modules, rules }: RuleDraft): {
  modules: DraftModule[];
  rules: RuleInput[];
} {
  return {
    modules: [...modules],
    rules: rules.map(({ key: _key, ...rule }) => ({
      ...rule,
      tagKey: rule.kind === 'tag' ? rule.tagKey : null,
    })),
  };
}

/** The draft with a rule moved to `index`, held within the list; unchanged when the key is not in it. */
export function moveRule(draft: RuleDraft, key: string, index: number): RuleDraft {
  const moved = draft.rules.find((rule) => rule.key === key);
  if (!moved) return draft;
  const rest = draft.rules.filter((rule) => rule.key !== key);
  const at = Math.max(0, Math.min(rest.length, index));
  return { ...draft, rules: [...rest.slice(0, at), moved, ...rest.slice(at)] };
}

/** The draft with some fields of one rule replaced. */
export function editRule(draft: RuleDraft, key: string, fields: Partial<RuleInput>): RuleDraft {
  return {
    ...draft,
    rules: draft.rules.map((rule) => (rule.key === key ? { ...rule, ...fields } : rule)),
  };
}

/** The draft with an empty rule for `moduleSlug` at its end, where it takes from no other. */
export function addRule(draft: RuleDraft, moduleSlug: string): RuleDraft {
  const rule: DraftRule = {
    key: `new-${draft.added + 1}`,
    moduleSlug,
    kind: 'tag',
    tagKey: 'module',
    pattern: '',
  };
  return { ...draft, rules: [...draft.rules, rule], added: draft.added + 1 };
}

/** The draft without one rule. */
export function removeRule(draft: RuleDraft, key: string): RuleDraft {
  return { ...draft, rules: draft.rules.filter((rule) => rule.key !== key) };
}

/** The draft with a module added, named as typed; unchanged when its slug is empty or taken. */
export function addModule(draft: RuleDraft, name: string): RuleDraft {
  const slug = toSlug(name);
  if (slug === '' || slug === 'unassigned' || draft.modules.some((module) => module.slug === slug))
    return draft;
  const added = { slug, name: name.trim(), description: '', owner: null };
  return { ...draft, modules: [...draft.modules, added] };
}

/** The draft without a module and without the rules that fill it. */
export function removeModule(draft: RuleDraft, slug: string): RuleDraft {
  return {
    ...draft,
    modules: draft.modules.filter((module) => module.slug !== slug),
    rules: draft.rules.filter((rule) => rule.moduleSlug !== slug),
  };
}

/** The part of a name that can stand in an address: lower-case letters, digits and single hyphens. */
export function toSlug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80);
}

/** What keeps a draft from being saved, rule by rule; empty when it can be. */
export function findRuleProblems(draft: RuleDraft): RuleProblem[] {
  const slugs = new Set(draft.modules.map((module) => module.slug));
  return draft.rules.flatMap((rule) => {
    const problems: RuleProblem[] = [];
    if (!slugs.has(rule.moduleSlug))
      problems.push({ key: rule.key, field: 'moduleSlug', message: 'Choose the module this rule fills.' });
    if (rule.kind === 'tag' && !rule.tagKey)
      problems.push({ key: rule.key, field: 'tagKey', message: 'Name the tag to look at, e.g. module.' });
    if (rule.pattern === '')
      problems.push({ key: rule.key, field: 'pattern', message: 'Give a pattern; * stands for any text.' });
    return problems;
  });
}

/** True when a draft would change what is saved. */
export function isRuleDraftChanged(draft: RuleDraft, saved: RuleSet): boolean {
  return JSON.stringify(toRuleSetInput(draft)) !== JSON.stringify(toRuleSetInput(toRuleDraft(saved)));
}
