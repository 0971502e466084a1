import { describe, expect, it, test } from 'vitest';
import { known, unknown } from '../../known';
import { evaluatePolicies } from './evaluate-policies';
import type { Policy, PolicyRule } from './policy';
import type { BudgetStanding, PolicyFacts, PolicySubject } from './verdict';

const now = new Date('2026-11-28T12:00:00Z');
const valuation = { slug: 'valuation', name: 'Valuation' };
const holding = {
  repeats: 'once',
  from: '2026-11-27T16:00',
  until: '2026-11-30T08:00',
  timeZone: 'Europe/Berlin',
} as const;
const over = { ...holding, from: '2026-11-20T16:00', until: '2026-11-21T08:00' } as const;
const freeze = (stopsWaysBack = false): PolicyRule => ({ kind: 'freeze', window: holding, stopsWaysBack });

function policy(rule: PolicyRule, scope: Partial<Pick<Policy, 'module' | 'stage'>> = {}): Policy {
  return { id: 'p', module: null, stage: null, rule, reason: 'payroll week', setBy: 'the lead', ...scope };
}

const facts = (policies: readonly Policy[], changed: Partial<PolicyFacts> = {}): PolicyFacts => ({
  now,
  policies,
  budgets: [],
  sizes: [],
  isReadOnly: false,
  ...changed,
});

const place = { moduleSlug: 'valuation', stage: 'prod' };
const subject = (changed: Partial<PolicySubject> = {}): PolicySubject => ({
  place,
  isWayBack: false,
  parts: [{ place, addedUsdMonthly: known('30') }],
  approval: null,
  ...changed,
});

const effects = (f: PolicyFacts, s: PolicySubject) =>
  evaluatePolicies(f, s).map(({ kind, effect }) => `${kind} ${effect}`);

test.each<[string, readonly Policy[], boolean, readonly string[]]>([
  ['no policy', [], false, []],
  ['a freeze', [policy(freeze())], false, ['freeze refuses']],
  ['a freeze and a way back', [policy(freeze())], true, []],
  ['a freeze of ways back too', [policy(freeze(true))], true, ['freeze refuses']],
  ['a freeze that is over', [policy({ kind: 'freeze', window: over, stopsWaysBack: true })], false, []],
  ['a freeze of another stage', [policy(freeze(), { stage: 'dev' })], false, []],
  ['a freeze of another module', [policy(freeze(), { module: { slug: 'other', name: 'Other' } })], false, []],
  [
    'a freeze of its own module and stage',
    [policy(freeze(), { module: valuation, stage: 'prod' })],
    false,
    ['freeze refuses'],
  ],
  ['read-only mode', [policy({ kind: 'readOnly' })], false, ['readOnly refuses']],
  ['read-only mode and a way back', [policy({ kind: 'readOnly' })], true, ['readOnly refuses']],
  [
    'two at once',
    [policy({ kind: 'readOnly' }), policy(freeze())],
    false,
    ['readOnly refuses', 'freeze refuses'],
  ],
])('%s', (_, policies, isWayBack, said) => {
  expect(effects(facts(policies), subject({ isWayBack }))).toEqual(said);
});

test.each<[PolicySubject['approval'], boolean, readonly string[]]>([
  [null, false, ['approval needsApproval']],
  [{ state: 'requested', decision: null }, false, ['approval needsApproval']],
  [{ state: 'approved', decision: '' }, false, []],
  [{ state: 'refused', decision: 'too dear' }, false, ['approval refuses']],
  [null, true, []],
])('approval that is %j, for a way back: %s', (approval, isWayBack, said) => {
  expect(effects(facts([policy({ kind: 'approval' })]), subject({ approval, isWayBack }))).toEqual(said);
});

it('says which policy, until when, why, and who can lift it', () => {
  const [said] = evaluatePolicies(facts([policy(freeze(), { module: valuation, stage: 'prod' })]), subject());
  expect(said).toEqual({
    policyId: 'p',
    kind: 'freeze',
    effect: 'refuses',
    title: 'A freeze holds for Valuation in prod',
    detail: 'It holds until 2026-11-30 08:00 (Europe/Berlin): payroll week.',
    until: '2026-11-30T07:00:00.000Z',
    action: 'An administrator can lift it in Settings › Policies; the lead set it.',
  });
});

it('says the setting of the whole installation first', () => {
  const said = evaluatePolicies(facts([policy(freeze())], { isReadOnly: true }), subject());
  expect(said.map(({ policyId }) => policyId)).toEqual([null, 'p']);
});

describe('budgets', () => {
  const budget = (changed: Partial<BudgetStanding> = {}): BudgetStanding => ({
    module: valuation,
    stage: null,
    usdMonthly: '100',
    toDate: known({ usd: '40', complete: true }),
    forecast: known({ usd: '80', complete: true }),
    ...changed,
  });
  const adding = (usd: string) => subject({ parts: [{ place, addedUsdMonthly: known(usd) }] });
  const held = (budgets: readonly BudgetStanding[], s: PolicySubject) =>
    effects(facts([policy({ kind: 'budget' })], { budgets }), s);

  it.each<[string, readonly BudgetStanding[], PolicySubject, readonly string[]]>([
    ['is within', [budget()], adding('20'), []],
    ['would be passed', [budget()], adding('20.01'), ['budget refuses']],
    ['is passed already, by what costs less', [budget({ usdMonthly: '10' })], adding('-5'), []],
    ['is passed already, by what costs the same', [budget({ usdMonthly: '10' })], adding('0'), []],
    ['is of another module', [budget({ module: { slug: 'other', name: 'Other' } })], adding('900'), []],
    ['has no forecast', [budget({ forecast: unknown('nothing is priced') })], adding('20'), ['budget warns']],
    [
      'is passed at least',
      [budget({ forecast: known({ usd: '90', complete: false }) })],
      adding('20'),
      ['budget refuses'],
    ],
    [
      'can’t be judged for want of a price',
      [budget()],
      subject({ parts: [{ place, addedUsdMonthly: unknown('no price') }] }),
      ['budget warns'],
    ],
    ['would be passed by a way back', [budget()], { ...adding('90'), isWayBack: true }, []],
  ])('%s', (_, budgets, s, said) => {
    expect(held(budgets, s)).toEqual(said);
  });

  it('count all that is changed together in their scope, and nothing else', () => {
    const dev = { moduleSlug: 'valuation', stage: 'dev' };
    const other = { moduleSlug: 'other', stage: 'prod' };
    const parts = [place, dev].map((each) => ({ place: each, addedUsdMonthly: known('11') }));
    expect(held([budget()], subject({ parts }))).toEqual(['budget refuses']);
    expect(held([budget({ stage: 'prod' })], subject({ parts }))).toEqual([]);
    const elsewhere = [...parts.slice(0, 1), { place: other, addedUsdMonthly: known('900') }];
    expect(held([budget()], subject({ parts: elsewhere }))).toEqual([]);
  });
});

describe('a blast radius', () => {
  const dev = { moduleSlug: 'valuation', stage: 'dev' };
  const other = { moduleSlug: 'risk', stage: 'prod' };
  const sizes = [
    { place, workloads: 8 },
    { place: dev, workloads: 4 },
    { place: other, workloads: 2 },
  ];
  const radius = (maxWorkloads: number | null, maxModulePercent: number | null): PolicyRule => ({
    kind: 'blastRadius',
    maxWorkloads,
    maxModulePercent,
  });
  const touching = (...places: readonly (typeof place)[]) =>
    subject({ parts: places.map((each) => ({ place: each, addedUsdMonthly: known('0') })) });
  const three = touching(place, place, place);

  it.each<[string, Policy, PolicySubject, readonly string[]]>([
    ['as many as may', policy(radius(3, null)), three, []],
    ['one more', policy(radius(2, null)), three, ['blastRadius refuses']],
    [
      'one more, of which one is elsewhere',
      policy(radius(2, null), { stage: 'prod' }),
      touching(place, place, dev),
      [],
    ],
    ['a quarter of twelve', policy(radius(null, 25)), three, []],
    [
      'a quarter of eight, in its stage',
      policy(radius(null, 25), { stage: 'prod' }),
      three,
      ['blastRadius refuses'],
    ],
    ['of another module as well', policy(radius(null, 25)), touching(place, place, place, other, other), []],
    ['a single one, of however few', policy(radius(null, 1)), touching(place), []],
    ['more than may, to take changes back', policy(radius(1, 1)), { ...three, isWayBack: true }, []],
  ])('%s', (_, held, s, said) => {
    expect(effects(facts([held], { sizes }), s)).toEqual(said);
  });

  it('says how many of how many', () => {
    const [share] = evaluatePolicies(facts([policy(radius(null, 10))], { sizes }), three);
    expect(share?.title).toBe('3 of the 12 workloads of valuation would be changed together');
    expect(share?.detail).toBe('At most 10 % of a module may be changed together: payroll week.');
    const [count] = evaluatePolicies(facts([policy(radius(2, 10))], { sizes }), three);
    expect(count?.detail).toBe(
      'At most 2 workloads and 10 % of a module may be changed together: payroll week.',
    );
  });
});
