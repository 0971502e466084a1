import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRule, type MatchRule } from './match-rules';
import { previewRules } from './preview-rules';

const byName = (moduleSlug: string, pattern: string): MatchRule => ({
  moduleSlug,
  kind: 'name',
  tagKey: null,
  pattern,
});
const byTag = (moduleSlug: string, tagKey: string, pattern: string): MatchRule => ({
  moduleSlug,
  kind: 'tag',
  tagKey,
  pattern,
});
const matches = (pattern: string, name: string) =>
  compileRule(byName('m', pattern))({ name, tags: null, stack: null });

describe('globs', () => {
  it.each([
    ['cora-*', 'cora-prod-ai', true],
    ['cora-*', 'Cora-prod-ai', false],
    ['*-api', 'shop-api', true],
    ['*-api', 'shop-api-v2', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a.c', 'abc', false],
    ['(x)+', '(x)+', true],
    ['*', '', true],
  ])('%s against %s is %s', (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected);
  });

  it('match what a literal prefix, anything and a literal suffix make', () => {
    const text = fc.string({ maxLength: 20 }).filter((value) => !/[*?]/.test(value));
    fc.assert(
      fc.property(text, text, text, (start, middle, end) => matches(`${start}*${end}`, start + middle + end)),
    );
  });

  it('answer at once however many stars meet a text that does not fit', () => {
    const started = performance.now();
    expect(matches(`${'*a'.repeat(90)}b`, 'a'.repeat(5_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('previewRules', () => {
  const workloads = [
    { id: '1', name: 'cora-prod-ai', tags: { module: 'cora-ai' }, stack: null, moduleSlug: 'cora-ai' },
    { id: '2', name: 'cora-prod-kb', tags: {}, stack: 'cora', moduleSlug: null },
    { id: '3', name: 'report', tags: null, stack: null, moduleSlug: 'old' },
  ];

  it('says what each rule decides, what a rule above took from it, and what moves', () => {
    const preview = previewRules(
      [byTag('cora-ai', 'module', 'cora-ai'), byName('cora', 'cora-*')],
      workloads,
    );
    expect(preview.rules.map(({ caught, shadowed }) => [caught, shadowed])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(preview.unassigned).toEqual({ count: 1, sample: [{ id: '3', name: 'report' }] });
    expect(preview.moved.sample.map((one) => one.name)).toEqual(['cora-prod-kb', 'report']);
  });

  it('never drops a workload: caught and unassigned add up to all', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('cora-*', '*', 'report', 'x')), (patterns) => {
        const preview = previewRules(
          patterns.map((pattern) => byName('m', pattern)),
          workloads,
        );
        const caught = preview.rules.reduce((sum, rule) => sum + rule.caught, 0);
        return caught + preview.unassigned.count === workloads.length;
      }),
    );
  });

  it('matches stacks and tags by their value only', () => {
    const stack: MatchRule = { moduleSlug: 'm', kind: 'stack', tagKey: null, pattern: 'co*' };
    expect(workloads.map(compileRule(stack))).toEqual([false, true, false]);
    expect(workloads.map(compileRule(byTag('m', 'toString', '*')))).toEqual([false, false, false]);
  });
});
