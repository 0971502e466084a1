import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFingerprints } from '../changes/compare-fingerprints';
import { bundledPriceBook } from '../costs/price-book';
import { known } from '../known';
import { invertProvisioned } from './invert-provisioned';
import type { CapacityObservation } from './observation';
import { observationOf, provisionedOf } from './observation.fixture';
import { planProvisionedConcurrency } from './plan-provisioned-concurrency';
import type { ProvisionedPlan, ProvisionedRequest, ProvisionedTarget } from './provisioned-plan';

const version = fc.constantFrom('1', '2', '3');
const alias = fc.record({
  name: fc.constantFrom('live', 'blue', 'canary'),
  version,
  weights: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant({ '1': 0.2 }) },
  ),
  description: fc.constant(''),
});
const provisioned = fc
  .tuple(fc.constantFrom('live', 'blue', '1', '2', '3'), fc.integer({ min: 1, max: 120 }))
  .map(([qualifier, requested]) => provisionedOf(qualifier, requested));
const observation: fc.Arbitrary<CapacityObservation> = fc
  .record({
    aliases: fc.uniqueArray(alias, { selector: (one) => one.name, maxLength: 3 }),
    provisioned: fc.uniqueArray(provisioned, { selector: (one) => one.qualifier, maxLength: 3 }),
    reserved: fc.option(fc.integer({ min: 0, max: 200 })),
    account: fc.integer({ min: 0, max: 1000 }).map((unreserved) => known({ limit: 1000, unreserved })),
  })
  .map((changed) => observationOf(changed));
const target: fc.Arbitrary<ProvisionedTarget> = fc.oneof(
  fc.constantFrom('live', 'blue', 'canary', '1', '3', '9', '$LATEST').map((qualifier) => ({ qualifier })),
  fc
    .record({ name: fc.constantFrom('live', 'green', '5'), version: fc.constantFrom('new', '2', '9') })
    .map((createAlias) => ({ createAlias })),
);
const request: fc.Arbitrary<ProvisionedRequest> = fc.record({
  target,
  wanted: fc.option(fc.integer({ min: -1, max: 400 })),
  removeAlias: fc.constant(false),
});

function planOf(request: ProvisionedRequest, seen: CapacityObservation): ProvisionedPlan {
  return planProvisionedConcurrency({
    request,
    observation: seen,
    remembered: null,
    undoing: null,
    prices: bundledPriceBook,
  });
}

/** What AWS would hold after the plan; AWS's own rules, written apart from the planner's. */
function afterwards(plan: ProvisionedPlan, seen: CapacityObservation): CapacityObservation {
  const others = seen.provisioned.filter((one) => one.qualifier !== plan.qualifier);
  const created = 'createAlias' in plan.target ? plan.target.createAlias : null;
  return {
    ...seen,
    aliases: created
      ? [
          ...seen.aliases,
          {
            name: created.name,
            version: created.version === 'new' ? '4' : created.version,
            weights: {},
            description: '',
          },
        ]
      : seen.aliases,
    versions: created?.version === 'new' ? [...seen.versions, '4'] : seen.versions,
    provisioned: plan.wanted === null ? others : [...others, provisionedOf(plan.qualifier, plan.wanted)],
  };
}

describe('a plan that is not refused', () => {
  it('is one AWS would take', () => {
    fc.assert(
      fc.property(request, observation, (asked, seen) => {
        const plan = planOf(asked, seen);
        if (plan.refusals.length > 0 || plan.wanted === null) return;
        const after = afterwards(plan, seen);
        const sum = after.provisioned.reduce((total, one) => total + one.requested, 0);
        if (seen.reserved !== null) expect(sum).toBeLessThanOrEqual(seen.reserved);
        expect(plan.qualifier).not.toBe('$LATEST');
        expect(plan.wanted).toBeGreaterThanOrEqual(1);
        const versions = after.provisioned.map(
          (one) => after.aliases.find(({ name }) => name === one.qualifier)?.version ?? one.qualifier,
        );
        const mine = versions.at(-1);
        // The fixture may hold clashes of others already; ours must not add one.
        expect(versions.slice(0, -1)).not.toContain(mine);
        expect(after.aliases.find(({ name }) => name === plan.qualifier)?.weights ?? {}).toEqual({});
      }),
      { numRuns: 2000 },
    );
  });

  it('changes something, and prices the difference', () => {
    fc.assert(
      fc.property(request, observation, (asked, seen) => {
        const plan = planOf(asked, seen);
        if (plan.refusals.length > 0) return;
        expect(plan.from).not.toBe(plan.wanted);
        expect(plan.steps.length).toBeGreaterThan(0);
      }),
    );
  });

  it('is undone by its inverse, and the inverse of the inverse asks for the same again', () => {
    fc.assert(
      fc.property(request, observation, fc.boolean(), (asked, seen, removeAlias) => {
        const plan = planOf(asked, seen);
        if (plan.refusals.length > 0) return;
        const after = afterwards(plan, seen);
        const back = planOf(invertProvisioned(plan, removeAlias), after);
        expect(back.wanted).toBe(plan.from);
        expect(back.qualifier).toBe(plan.qualifier);
        const again = invertProvisioned(back, removeAlias);
        expect(again.wanted).toBe(plan.wanted);
        if (!('createAlias' in asked.target)) expect(again.target).toEqual(asked.target);
        else if (removeAlias) expect(again.target).toMatchObject({ createAlias: { name: plan.qualifier } });
      }),
    );
  });

  it('goes stale exactly when something it rests on moves', () => {
    fc.assert(
      fc.property(request, observation, fc.integer({ min: 121, max: 130 }), (asked, seen, other) => {
        const plan = planOf(asked, seen);
        expect(compareFingerprints(plan, planOf(asked, seen).fingerprint)).toEqual([]);
        const moved = {
          ...seen,
          provisioned: [
            ...seen.provisioned.filter((one) => one.qualifier !== plan.qualifier),
            provisionedOf(plan.qualifier, other),
          ],
        };
        const facts = compareFingerprints(plan, planOf(asked, moved).fingerprint);
        expect(facts).toMatchObject([
          { field: 'provisioned', loaded: plan.from, live: other, wanted: plan.wanted },
        ]);
      }),
    );
  });
});
