import { describe, expect, test } from 'vitest';
import { bundledPriceBook } from '../../costs/price-book';
import { aliasOf, policyOf, serviceOf, targetOf } from './observation.fixture';
import { planDesiredCount } from './plan-desired-count';
import { planPolicy } from './plan-policy';
import { planSchedule } from './plan-schedule';
import { planStrategy } from './plan-strategy';
import { planTarget } from './plan-target';
import type { PolicyRequest, StepPolicy, TrackingPolicy } from './policy-request';
import { agreementOfFacts, verifyScaling } from './verify-scaling';

const prices = bundledPriceBook;
const none = { in: false, out: false, scheduled: false };
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
const target = (
  bounds: { min: number; max: number } | null,
  observation = serviceOf(),
  initial: number | null = null,
) =>
  planTarget({
    request: {
      qualifier: observation.qualifier,
      bounds: bounds && { ...bounds, suspended: none },
      initial,
      restore: null,
      removeProvisioned: false,
    },
    observation,
    undoing: null,
    prices,
  });

describe('a scalable target', () => {
  test('costs what its floor costs, and says what its ceiling would', () => {
    const plan = target({ min: 3, max: 10 }, serviceOf({ target: targetOf() }));
    expect(plan.cost).toMatchObject({ known: true, value: { perHour: { from: '0.04937', to: '0.14811' } } });
    expect(plan.cost.known && plan.cost.value.notes[0]).toContain('maximum of 10');
    expect(plan.fields).toEqual([
      { field: 'min', label: 'Minimum', from: 1, to: 3 },
      { field: 'max', label: 'Maximum', from: 4, to: 10 },
    ]);
  });

  test.each([
    ['a floor above what runs', { min: 3, max: 9 }, ['scalesOutAtOnce', 'nothingMoves']],
    ['a ceiling below it', { min: 0, max: 1 }, ['scalesInAtOnce', 'minimumZero', 'nothingMoves']],
    ['nothing at all', { min: 0, max: 0 }, ['scalesInAtOnce', 'nothingLeft']],
    ['no room', { min: 2, max: 2 }, ['pinned']],
  ])('warns of %s', (_, bounds, expected) => {
    expect(codes(target(bounds).warnings)).toEqual(expected);
  });

  test('of an alias needs a number to begin with, and room in the account', () => {
    expect(codes(target({ min: 1, max: 4 }, aliasOf(0)).refusals)).toEqual(['needsInitial']);
    expect(codes(target({ min: 1, max: 4 }, aliasOf(0), 2).refusals)).toEqual([]);
    expect(codes(target({ min: 450, max: 500 }, aliasOf(2)).refusals)).toEqual(['belowMinimumUnreserved']);
  });

  test('warns of the schedule that will set other bounds', () => {
    const action = {
      name: 'evenings',
      schedule: 'cron(0 18 * * ? *)',
      timezone: null,
      startTime: null,
      endTime: null,
      createdAt: null,
      min: 1,
      max: null,
    };
    const plan = target({ min: 3, max: 9 }, serviceOf({ target: targetOf({ scheduledActions: [action] }) }));
    expect(plan.warnings.find(({ code }) => code === 'scheduleUndoes')?.detail).toContain('2026-11-20 18:00');
  });

  test('is taken back to what it was', () => {
    expect(target({ min: 3, max: 9 }).restore.bounds).toBeNull();
    expect(target({ min: 3, max: 9 }, serviceOf({ target: targetOf() })).restore.bounds).toMatchObject({
      min: 1,
      max: 4,
    });
    const policies = [policyOf()];
    expect(target(null, serviceOf({ target: targetOf({ policies }) })).restore).toMatchObject({
      bounds: { min: 1, max: 4 },
      restore: { policies },
    });
    expect(target({ min: 1, max: 4 }, aliasOf(0), 2).restore).toMatchObject({ removeProvisioned: true });
  });
});

test('a desired count outside the bounds must be confirmed', () => {
  const observation = serviceOf({ target: targetOf({ policies: [policyOf()] }) });
  const plan = (desired: number) =>
    planDesiredCount({ request: { desired }, observation, undoing: null, prices });
  expect(codes(plan(6).warnings)).toEqual(['aboveMaximum', 'policiesOverwrite']);
  expect(codes(plan(0).warnings)).toEqual(['belowMinimum', 'policiesOverwrite', 'nothingLeft']);
  expect(codes(plan(2).refusals)).toEqual(['noEffect']);
});

describe('a policy', () => {
  const tracking: TrackingPolicy = {
    type: 'tracking',
    metric: { predefined: 'ECSServiceAverageCPUUtilization', resourceLabel: null },
    targetValue: 50,
    scaleOutCooldownSeconds: 60,
    scaleInCooldownSeconds: 300,
    scaleInDisabled: false,
  };
  const step: StepPolicy = {
    type: 'step',
    adjustmentType: 'ChangeInCapacity',
    aggregation: 'Average',
    cooldownSeconds: 60,
    minMagnitude: null,
    steps: [{ lower: 0, upper: null, adjustment: 1 }],
  };
  const plan = (
    policy: PolicyRequest['policy'],
    observation = serviceOf({ target: targetOf() }),
    name = 'new',
  ) =>
    planPolicy({
      request: { qualifier: observation.qualifier, name, policy, held: null },
      observation,
      undoing: null,
      prices,
    });
  const alias = aliasOf(2, { target: targetOf() });
  const label = 'app/shop/50dc6c495c0c9188/targetgroup/orders/943f017f100becff';
  const lambda = { predefined: 'LambdaProvisionedConcurrencyUtilization', resourceLabel: null } as const;

  test.each<[string, ReturnType<typeof plan>, readonly string[]]>([
    ['CPU of a service', plan(tracking), []],
    ['more than all CPU', plan({ ...tracking, targetValue: 120 }), ['outOfRange']],
    ['CPU of a function', plan(tracking, alias), ['otherMetric']],
    ['utilisation of a function', plan({ ...tracking, metric: lambda, targetValue: 0.7 }, alias), []],
    [
      'utilisation above 0.9',
      plan({ ...tracking, metric: lambda, targetValue: 0.95 }, alias),
      ['outOfRange'],
    ],
    [
      'requests without their load balancer',
      plan({ ...tracking, metric: { predefined: 'ALBRequestCountPerTarget', resourceLabel: null } }),
      ['labelInvalid'],
    ],
    [
      'requests of a target group',
      plan({ ...tracking, metric: { predefined: 'ALBRequestCountPerTarget', resourceLabel: label } }),
      [],
    ],
    ['steps of a function', plan(step, alias), ['stepOnFunction']],
    [
      'steps with a gap',
      plan({
        ...step,
        steps: [
          ...step.steps.map((one) => ({ ...one, upper: 5 })),
          { lower: 10, upper: null, adjustment: 2 },
        ],
      }),
      ['stepsInvalid'],
    ],
    ['a target that is not there', plan(tracking, serviceOf()), ['notRegistered']],
    ['deleting what is not there', plan(null), ['policyMissing', 'noEffect']],
  ])('%s', (_, made, refusals) => {
    expect(codes(made.refusals)).toEqual(refusals);
  });

  test('warns of another on the same metric, and that several decide together', () => {
    const observation = serviceOf({ target: targetOf({ policies: [policyOf()] }) });
    expect(codes(plan(tracking, observation).warnings)).toEqual(['sameMetric', 'severalPolicies']);
    expect(codes(plan(step, observation).warnings)).toEqual(['severalPolicies', 'needsAlarm']);
    const trap = plan({ ...tracking, metric: lambda, targetValue: 0.7, scaleInDisabled: true }, alias);
    expect(codes(trap.warnings)).toEqual(['idleTrap', 'neverIn']);
  });
});

test('a schedule always sends its times back', () => {
  const action = {
    schedule: 'cron(0 7 ? * MON-FRI *)',
    timezone: 'Europe/Berlin',
    startTime: '2026-12-01T00:00:00+01:00',
    endTime: null,
    min: 3,
    max: null,
  };
  const observation = serviceOf({ target: targetOf() });
  const request = { qualifier: null, name: 'mornings', action };
  const plan = planSchedule({ request, observation, undoing: null, prices });
  expect(plan.steps[0]?.request).toMatchObject({
    StartTime: '2026-11-30T23:00:00.000Z',
    ScalableTargetAction: { MinCapacity: 3 },
  });
  expect(codes(plan.warnings)).toEqual(['nothingEndsIt']);
});

test.each([
  [
    'two bases',
    [
      { provider: 'FARGATE', base: 1, weight: 1 },
      { provider: 'FARGATE_SPOT', base: 1, weight: 1 },
    ],
  ],
  ['no weight', [{ provider: 'FARGATE', base: 1, weight: 0 }]],
  [
    'one provider twice',
    [
      { provider: 'FARGATE', base: 0, weight: 1 },
      { provider: 'FARGATE', base: 0, weight: 2 },
    ],
  ],
  [
    'Fargate and instances',
    [
      { provider: 'FARGATE', base: 0, weight: 1 },
      { provider: 'own', base: 0, weight: 1 },
    ],
  ],
])('a strategy with %s is refused', (_, items) => {
  const plan = planStrategy({ request: { items }, observation: serviceOf(), undoing: null, prices });
  expect(codes(plan.refusals)).toEqual(['strategyInvalid']);
});

describe('verifying', () => {
  const seen = (facts: Record<string, string | number | null>) => ({
    facts,
    words: 'as seen',
    progress: null,
  });
  const expected = { min: 2, inBounds: 'yes' };
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 12, minutes));
  const verify = (
    facts: Record<string, string | number | null>,
    before: Record<string, string | number | null> | null,
    now = at(0),
  ) => verifyScaling({ expected, seen: seen(facts), before: before && seen(before), now, deadline: at(10) });

  test.each([
    ['all holds', verify({ min: 2, inBounds: 'yes' }, null), 'inForce', null],
    ['it has yet to follow', verify({ min: 2, inBounds: null }, null), 'waiting', null],
    ['it never followed', verify({ min: 2, inBounds: null }, null, at(10)), 'timedOut', 'stillFollowing'],
    ['it was never taken', verify({ min: 1, inBounds: 'yes' }, null, at(10)), 'timedOut', 'neverInForce'],
    [
      'something else moved it',
      verify({ min: 1, inBounds: 'yes' }, { min: 2, inBounds: null }),
      'failed',
      'overridden',
    ],
  ])('%s', (_, outcome, verdict, code) => {
    expect(outcome.verdict).toBe(verdict);
    expect('failure' in outcome ? outcome.failure.code : null).toBe(code);
  });

  test('AWS agrees before the workload has followed', () => {
    expect(agreementOfFacts(expected, seen({ min: 2, inBounds: null }))).toBe('agrees');
    expect(agreementOfFacts(expected, null)).toBe('unknown');
  });
});
