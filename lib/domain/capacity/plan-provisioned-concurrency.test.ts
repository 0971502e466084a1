import { describe, expect, it } from 'vitest';
import { bundledPriceBook } from '../costs/price-book';
import { known, unknown } from '../known';
import type { CapacityObservation } from './observation';
import { observationOf, provisionedOf } from './observation.fixture';
import { planProvisionedConcurrency } from './plan-provisioned-concurrency';
import type { ProvisionedTarget } from './provisioned-plan';

const live: ProvisionedTarget = { qualifier: 'live' };
const version3: ProvisionedTarget = { qualifier: '3' };
const newAlias: ProvisionedTarget = { createAlias: { name: 'blue', version: 'new' } };

function plan(
  target: ProvisionedTarget,
  wanted: number | null,
  changed: Partial<CapacityObservation> = {},
  removeAlias = false,
) {
  const request = { target, wanted, removeAlias };
  return planProvisionedConcurrency({
    request,
    observation: observationOf(changed),
    remembered: null,
    undoing: null,
    prices: bundledPriceBook,
  });
}

const scaling = (suspended: boolean) => ({
  resourceId: 'function:valuation-platform-prod-valuation:live',
  qualifier: 'live',
  min: 2,
  max: 8,
  suspended: { in: suspended, out: suspended, scheduled: suspended },
  policies: [],
  scheduledActions: [],
});
const blueOn3 = { name: 'blue', version: '3', weights: {}, description: '' };
const liveOn3 = { name: 'live', version: '3', weights: {}, description: '' };
const account = (unreserved: number) => ({ known: true as const, value: { limit: 1000, unreserved } });
const latest = observationOf().latest;
const serving = { ...observationOf().serving, version: '3', memoryMb: 3008, architecture: 'x86_64' } as const;

const refused: readonly [string, string, ProvisionedTarget, number | null, Partial<CapacityObservation>][] = [
  ['$LATEST', 'latest', { qualifier: '$LATEST' }, 3, {}],
  ['a new alias on $LATEST', 'latest', { createAlias: { name: 'blue', version: '$LATEST' } }, 3, {}],
  ['an alias that is not there', 'aliasMissing', { qualifier: 'green' }, 3, { serving: null }],
  ['a version that is not there', 'versionMissing', { qualifier: '9' }, 3, { serving: null }],
  ['a new alias on a missing version', 'versionMissing', { createAlias: { name: 'b', version: '9' } }, 3, {}],
  [
    'a new alias whose name is a number',
    'aliasNameInvalid',
    { createAlias: { name: '7', version: 'new' } },
    3,
    {},
  ],
  ['a new alias with a space', 'aliasNameInvalid', { createAlias: { name: 'a b', version: 'new' } }, 3, {}],
  [
    'a new alias on a version that AWS would not publish anew and that is provisioned elsewhere',
    'versionAlreadyProvisioned',
    newAlias,
    3,
    { unchangedSince: '3', provisioned: [provisionedOf('live', 2)] },
  ],
  ['a new alias that exists', 'aliasTaken', { createAlias: { name: 'live', version: 'new' } }, 3, {}],
  ['a weighted alias', 'weightedAlias', live, 3, { aliases: [{ ...liveOn3, weights: { '2': 0.1 } }] }],
  [
    'an alias whose version another alias provisions',
    'versionAlreadyProvisioned',
    live,
    3,
    { aliases: [liveOn3, blueOn3], provisioned: [provisionedOf('blue', 2)] },
  ],
  [
    'an alias whose version is provisioned',
    'versionAlreadyProvisioned',
    live,
    3,
    { provisioned: [provisionedOf('3', 2)] },
  ],
  [
    'a new alias on a provisioned version',
    'versionAlreadyProvisioned',
    { createAlias: { name: 'blue', version: '3' } },
    3,
    { provisioned: [provisionedOf('live', 2)] },
  ],
  [
    'a version its alias provisions',
    'versionPointedByProvisionedAlias',
    version3,
    3,
    { provisioned: [provisionedOf('live', 2)] },
  ],
  ['0', 'outOfRange', live, 0, {}],
  ['a negative number', 'outOfRange', live, -4, {}],
  ['half an environment', 'outOfRange', live, 1.5, {}],
  ['the number AWS holds', 'noEffect', live, 3, { provisioned: [provisionedOf('live', 3)] }],
  ['off where it is off', 'noEffect', live, null, {}],
  ['a function with nothing reserved to it', 'reservedZero', live, 1, { reserved: 0 }],
  ['more than reserved', 'aboveReserved', live, 6, { reserved: 5 }],
  [
    'more than reserved in sum',
    'aboveReserved',
    live,
    3,
    { reserved: 5, provisioned: [provisionedOf('1', 3)] },
  ],
  ['less than 100 unreserved left', 'belowMinimumUnreserved', live, 401, {}],
  ['more than the account has', 'belowMinimumUnreserved', live, 5000, {}],
  ['a small account', 'belowMinimumUnreserved', live, 1, { account: account(10) }],
  [
    'SnapStart on the version',
    'snapStart',
    live,
    3,
    { serving: { ...serving, snapStart: 'PublishedVersions', state: 'Active' } },
  ],
  ['a pending function', 'functionNotActive', live, 3, { latest: { ...latest, state: 'Pending' } }],
  ['an inactive function', 'functionNotActive', live, 3, { latest: { ...latest, state: 'Inactive' } }],
  [
    'a function being updated',
    'functionNotActive',
    newAlias,
    3,
    { latest: { ...latest, lastUpdateStatus: 'InProgress' } },
  ],
  [
    'a version that failed',
    'versionNotActive',
    live,
    3,
    { serving: { ...serving, snapStart: 'None', state: 'Failed' } },
  ],
  ['a scaling target', 'managedByScaling', live, 3, { scaling: known([scaling(false)]) }],
  [
    'switching off under a scaling target',
    'managedByScaling',
    live,
    null,
    { scaling: known([scaling(false)]), provisioned: [provisionedOf('live', 3)] },
  ],
];

describe('refusals', () => {
  it.each(refused)('%s is refused', (_, code, target, wanted, changed) => {
    expect(plan(target, wanted, changed).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it('says what is the most that can be had', () => {
    expect(plan(live, 401).refusals[0]?.action).toContain('400 or fewer');
    expect(
      plan(live, 9, { reserved: 8, provisioned: [provisionedOf('1', 3)] }).refusals[0]?.action,
    ).toContain('5 or fewer');
  });

  it('leaves what AWS allows', () => {
    expect(plan(live, 400).refusals).toEqual([]);
    expect(plan(live, 5, { reserved: 5 }).refusals).toEqual([]);
    expect(plan(newAlias, 3).refusals).toEqual([]);
    expect(plan(live, 3, { scaling: known([scaling(true)]) }).refusals).toEqual([]);
    expect(
      plan(live, 450, { account: account(110), provisioned: [provisionedOf('live', 445)] }).refusals,
    ).toEqual([]);
    expect(plan(live, 3, { account: unknown('denied') }).refusals).toEqual([]);
  });

  it('lets a failed number be asked for again', () => {
    const failed = { ...provisionedOf('live', 3), status: 'FAILED', allocated: 0, available: 0 } as const;
    expect(plan(live, 3, { provisioned: [failed] }).refusals).toEqual([]);
  });

  it('lets it be switched off whatever hinders switching on', () => {
    const off = plan(live, null, {
      provisioned: [provisionedOf('live', 3)],
      latest: { ...latest, state: 'Inactive' },
      aliases: [{ ...liveOn3, weights: { '2': 0.5 } }],
      reserved: 0,
    });
    expect(off.refusals).toEqual([]);
    expect(off.steps.map((step) => step.operation)).toEqual(['lambda:DeleteProvisionedConcurrencyConfig']);
  });
});

describe('a plan', () => {
  it('uses the newest version instead of publishing where AWS would answer with that one', () => {
    const { steps, warnings, version } = plan(newAlias, 3, { unchangedSince: '3' });
    expect(version).toBe('3');
    expect(steps).toMatchObject([
      { operation: 'lambda:CreateAlias', request: { Name: 'blue', FunctionVersion: '3' } },
      { operation: 'lambda:PutProvisionedConcurrencyConfig' },
    ]);
    expect(warnings.map((warning) => warning.title)).toContain('Version 3 is already the newest');
  });

  it('prices capacity by the hour and by the month of 730 hours', () => {
    const { cost } = plan(live, 3);
    // 3 × 3008/1024 GB × 3600 s × $0.0000041667
    expect(cost).toMatchObject({
      known: true,
      value: {
        perHour: { from: '0', to: '0.1321885575', delta: '0.1321885575' },
        perMonth: { to: '96.497646975' },
        hoursPerMonth: 730,
        prices: [{ usd: '0.0000041667', verified: true }],
      },
    });
  });

  it('keeps a price unknown where the book has none, and says where it is not verified', () => {
    expect(plan(live, 3, { region: 'ap-south-2' }).cost).toMatchObject({ known: false });
    const ireland = plan(live, 3, { region: 'eu-west-1' }).cost;
    expect(ireland).toMatchObject({ known: true, value: { prices: [{ verified: false }] } });
  });

  it('publishes, creates the alias and provisions, each as a step of its own', () => {
    const made = plan(newAlias, 2);
    expect(made.steps.map((step) => step.operation)).toEqual([
      'lambda:PublishVersion',
      'lambda:CreateAlias',
      'lambda:PutProvisionedConcurrencyConfig',
    ]);
    expect(made.steps[1]?.request).toMatchObject({ Name: 'blue', FunctionVersion: '{version}' });
    expect(made.warnings.map((warning) => warning.code)).toContain('callersMustUseAlias');
  });

  it('takes headroom from the account, or from the reservation where there is one', () => {
    expect(plan(live, 30).headroom).toMatchObject({
      account: { value: { unreservedNow: 500, unreservedAfter: 470 } },
    });
    expect(plan(live, 30, { reserved: 50 }).headroom).toMatchObject({
      account: { value: { unreservedAfter: 500 } },
      function: { reserved: 50, provisionedNow: 0, provisionedAfter: 30 },
    });
  });

  it('says where scaling targets could not be read', () => {
    const unread = plan(live, 3, { scaling: unknown('denied') });
    expect(unread.refusals).toEqual([]);
    expect(unread.warnings.map((warning) => warning.code)).toEqual(['scalingUnknown']);
  });

  it('names who will undo it', () => {
    const manager = {
      tool: 'CloudFormation',
      stack: 'valuation-prod',
      evidence: 'aws:cloudformation:stack-name',
    };
    expect(plan(live, 3, { manager }).managedBy?.words).toContain('CloudFormation (valuation-prod)');
  });

  it('asks before it undoes what someone else set', () => {
    const revert = planProvisionedConcurrency({
      request: { target: live, wanted: null, removeAlias: false },
      observation: observationOf({ provisioned: [provisionedOf('live', 7)] }),
      remembered: null,
      undoing: { number: 12, set: 3 },
      prices: bundledPriceBook,
    });
    expect(revert.warnings).toMatchObject([{ code: 'movedSinceSet', mustAcknowledge: true }]);
  });
});
