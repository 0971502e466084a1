import { describe, expect, test } from 'vitest';
import type { RuleSet } from '@/lib/contracts/estate';
import {
  addModule,
  addRule,
  editRule,
  findRuleProblems,
  isRuleDraftChanged,
  moveRule,
  removeModule,
  toRuleDraft,
  toRuleSetInput,
  toSlug,
} from './rule-draft';

const rule = (id: string, moduleSlug: string, position: number) => ({
  id,
  position,
  moduleSlug,
  moduleName: moduleSlug,
  kind: 'tag' as const,
  tagKey: 'module',
  pattern: moduleSlug,
  caught: 3,
});
const named = (slug: string) => ({ id: slug, slug, name: slug, description: '', owner: null, workloads: 3 });
const saved: RuleSet = {
  version: '1',
  modules: [named('a'), named('b')],
  rules: [rule('one', 'a', 0), rule('two', 'b', 1), rule('three', 'a', 2)],
  unassigned: 0,
};
const draft = toRuleDraft(saved);
const keysOf = (one: typeof draft) => one.rules.map((each) => each.key);

describe('a draft of module rules', () => {
  test('starts unchanged and keeps the saved order', () => {
    expect(keysOf(draft)).toEqual(['one', 'two', 'three']);
    expect(isRuleDraftChanged(draft, saved)).toBe(false);
  });

  test.each([
    ['three', 0, ['three', 'one', 'two']],
    ['one', 1, ['two', 'one', 'three']],
    ['one', 99, ['two', 'three', 'one']],
    ['two', -5, ['two', 'one', 'three']],
    ['nowhere', 0, ['one', 'two', 'three']],
  ])('moving %s to %i gives %j', (key, index, order) => {
    expect(keysOf(moveRule(draft, key, index))).toEqual(order);
  });

  test('a moved rule is a change; moved back it is none', () => {
    const moved = moveRule(draft, 'one', 2);
    expect(isRuleDraftChanged(moved, saved)).toBe(true);
    expect(isRuleDraftChanged(moveRule(moved, 'one', 0), saved)).toBe(false);
  });

  test('removing a module removes the rules that fill it', () => {
    expect(keysOf(removeModule(draft, 'a'))).toEqual(['two']);
  });

  test('a module whose address is taken or reserved is not added', () => {
    expect(addModule(draft, 'A')).toBe(draft);
    expect(addModule(draft, 'Unassigned')).toBe(draft);
    expect(addModule(draft, 'Order desk').modules.at(-1)).toMatchObject({ slug: 'order-desk' });
  });

  test('a new rule must be filled in before it can be saved', () => {
    const added = addRule(draft, 'b');
    expect(findRuleProblems(added)).toEqual([
      { key: 'new-1', field: 'pattern', message: 'Give a pattern; * stands for any text.' },
    ]);
    expect(findRuleProblems(editRule(added, 'new-1', { pattern: 'b-*' }))).toEqual([]);
  });

  test('a name rule is sent without the tag it had before', () => {
    const named = editRule(draft, 'one', { kind: 'name', pattern: 'a-*' });
    expect(toRuleSetInput(named).rules[0]).toEqual({
      moduleSlug: 'a',
      kind: 'name',
      tagKey: null,
      pattern: 'a-*',
    });
  });
});

test.each([
  ['Cora: AI & chat', 'cora-ai-chat'],
  ['  Über-Modul ', 'u-ber-modul'],
  ['!!!', ''],
])('%s becomes the address %s', (name, slug) => {
  expect(toSlug(name)).toBe(slug);
});
