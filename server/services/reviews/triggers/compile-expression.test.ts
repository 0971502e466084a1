import { describe, expect, it, test } from 'vitest';
import type { EstateFacts } from '@/lib/domain/reviews/estate-model';
import { toExpression, toUsualRule } from '@/lib/domain/reviews/usual-rule';
import { compileExpression } from './compile-expression';

const facts: EstateFacts = {
  functions: [
    {
      name: 'api',
      stage: 'prod',
      package_mb: 50,
      error_rate: 0.02,
      cost_usd_monthly: 10,
      package_type: 'Zip',
    },
    { name: 'model', stage: 'prod', package_mb: 350, package_type: 'Image' },
  ],
  services: [{ name: 'placement', stage: 'prod', cpu_percent_max: 80, cost_usd_monthly: 30 }],
};

function run(text: string) {
  const compiled = compileExpression(text);
  return compiled.ok ? compiled.run(facts) : compiled.message;
}

test.each([
  ['functions.exists(f, f.package_mb > 250)', true],
  ['functions.exists(f, f.package_type == "Image" && f.package_mb > 400.5)', false],
  ['size(functions.filter(f, f.package_type == "Image")) > 1', false],
  ['sum(workloads.map(w, w.cost_usd_monthly)) > 35', 'absent'],
  ['sum(workloads.filter(w, has(w.cost_usd_monthly)).map(w, w.cost_usd_monthly)) > 35', true],
  [
    'sum(services.map(s, s.cost_usd_monthly)) > max(functions.filter(f, f.name == "api").map(f, f.cost_usd_monthly))',
    true,
  ],
  ['max(functions.filter(f, f.name == "none").map(f, f.package_mb)) > 1', 'absent'],
  ['functions.exists(f, f.error_rate > 0.01)', true],
  ['functions.exists(f, f.package_mb + 1.0 > 350.0 && size(functions) == 2)', true],
  [
    'functions.exists(f, f.name in ["api", "web"] && f.cost_usd_monthly / double(size(services)) > 9.0)',
    true,
  ],
  ['functions.exists(f, f.error_rate > 0.05)', 'absent'],
  ['functions.all(f, f.package_type == "Image")', false],
  ['services.exists(s, s.cpu_percent_max / 0.0 > 1.0) || 1 / 0 == 1', true],
])('%s: %s', (text, expected) => {
  const result = run(text);
  expect(typeof result === 'string' ? result : result.kind === 'value' ? result.value : result.kind).toBe(
    expected,
  );
});

test('what divides by zero can’t run', () => {
  expect(run('size(functions) / 0 == 1')).toEqual({ kind: 'invalid', reason: 'division by zero.' });
});

describe('what can’t be saved names its place', () => {
  it.each([
    ['functions.exists(f, f.memory > 3)', 'There is no field memory, at “memory”.'],
    ['services.exists(s, s.package_mb > 3)', 'There is no field package_mb, at “package_mb”.'],
    ['lambdas.exists(f, f.memory_mb > 3)', 'There is nothing called lambdas, at “lambdas”.'],
    ['functions.exists(f, f.memory_mb > )', 'Unexpected token: RPAREN, at “)”.'],
    ['functions.exists(f, f.memory_mb >', 'Something is missing, at its end.'],
    [
      'functions.exists(f, f.memory_mb > "a")',
      'These can’t be combined: double > string, at “f.memory_mb > "a"”.',
    ],
    ['size(functions)', 'It gives a int; a rule must be true or false, so compare it with something.'],
    ['1 < 2', 'It looks at nothing of the estate: name workloads, functions or services.'],
    ['functions.exists(f, services.exists(s, s.name == f.name))', 'A loop can’t stand inside another.'],
    ['functions.exists(f, f.name.matches("(a+)+$"))', 'There is no function matches.'],
    [
      'functions.exists(f, size(functions + functions) > 1)',
      'Inside a loop a list can only be counted: size(functions).',
    ],
    ['functions.exists(f, f in functions)', 'Inside a loop a list can only be counted: size(functions).'],
    ['size(functions + functions) > 1', 'Only numbers can be added: texts and lists can’t be joined.'],
    [
      'functions.map(f, f.name).map(s, s + s).map(s, s + s).exists(s, s.contains("x"))',
      'Only numbers can be added: texts and lists can’t be joined.',
    ],
    [
      'functions.map(f, [f.name]).map(l, [l, l]).exists(l, l == l)',
      'A list can hold numbers, texts or workloads, no lists or maps.',
    ],
    [
      'functions.map(f, {"a": f.name}).exists(m, m == m)',
      'A list can hold numbers, texts or workloads, no lists or maps.',
    ],
    ['cel.bind(a, functions, size(a + a) > 1)', 'There is no function bind.'],
  ])('%s', (text, message) => {
    expect(run(text)).toBe(message);
  });

  it('refuses what is larger than a person writes', () => {
    const long = Array.from({ length: 80 }, () => 'size(functions) > 1').join(' || ');
    expect(run(long)).toMatch(/maxAstNodes/);
  });
});

test('a usual rule is written and read back', () => {
  const rule = { list: 'functions', field: 'error_rate', above: true, threshold: 0.05, names: [] } as const;
  const text = toExpression(rule);
  expect(text).toBe('functions.filter(w, has(w.error_rate)).exists(w, w.error_rate > 0.05)');
  expect(toUsualRule(text)).toEqual(rule);
  expect(run(text)).toEqual({ kind: 'value', value: false });
  const named = { ...rule, names: ['api', 'web'] };
  expect(toUsualRule(toExpression(named))).toEqual(named);
  expect(run(toExpression({ ...named, threshold: 0.01 }))).toEqual({ kind: 'value', value: true });
  expect(toUsualRule('functions.exists(f, f.error_rate > 0.05)')).toBeNull();
  expect(toUsualRule(text.replaceAll('error_rate', 'nothing'))).toBeNull();
});
