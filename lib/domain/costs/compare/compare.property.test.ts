import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact } from '../exact';
import { bundledPriceBook } from '../price-book';
import { type Comparison, compare, costedOf } from './compare';
import { partOf } from './compare.fixture';
import { exactCost } from './exact-cost';
import { confirmCrossings, listCrossings } from './list-crossings';
import { type OptionId, optionIds } from './option-ids';
import { encodeShape } from './week-shape';

const values = fc.record({
  requests: fc.integer({ min: 0, max: 50_000_000 }),
  durationMs: fc.integer({ min: 1, max: 5000 }),
  memoryMb: fc.integer({ min: 128, max: 10_240 }),
  architecture: fc.constantFrom('x86_64', 'arm64'),
  coldStartPercent: fc.integer({ min: 0, max: 100 }),
  provisioned: fc.integer({ min: 1, max: 40 }),
  scheduled: fc.integer({ min: 1, max: 40 }),
  taskFloor: fc.integer({ min: 0, max: 4 }),
  taskConcurrency: fc.integer({ min: 1, max: 50 }),
  onDemandBase: fc.integer({ min: 0, max: 4 }),
  freeTier: fc.constantFrom('yes', 'no'),
  instanceUsdPerHour: fc.constant(0.1785),
  runtime: fc.constantFrom('java', 'python'),
});
const shape = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 168, maxLength: 168 }).map(encodeShape);
const runs = { numRuns: 25 };

const compared = (edits: object, week: string, ids: readonly OptionId[] = optionIds): Comparison =>
  compare([partOf(edits, { shape: week })], ids, bundledPriceBook);

describe('each option', () => {
  it('never costs less with more traffic', () => {
    const traffic = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(values, shape, traffic, traffic, (edits, week, few, more) => {
        for (const { id, cost } of costedOf(compared(edits, week).options)) {
          const [less, rest] = [cost(few) ?? 0, cost(few + more) ?? 0];
          expect(rest, `${id} from ${few} by ${more}`).toBeGreaterThanOrEqual(less * (1 - 1e-9));
        }
      }),
      runs,
    );
  });

  it('has the same cost drawn as in exact decimals', () => {
    fc.assert(
      fc.property(values, shape, fc.integer({ min: 0, max: 1e9 }), (edits, week, requests) => {
        const { options, pricing } = compared(edits, week);
        for (const { cost, pieces } of costedOf(options)) {
          const exact = exactCost(pieces, pricing, requests)?.toNumber();
          const drawn = cost(requests);
          if (exact === undefined || drawn === null) expect(drawn).toBe(exact ?? null);
          else expect(Math.abs(drawn - exact)).toBeLessThanOrEqual(1e-9 * Math.max(1, exact));
        }
      }),
      runs,
    );
  });
});

describe('a crossing', () => {
  it('is the first request at which the exact costs have changed places', () => {
    const ids = ['lambda', 'provisioned', 'fargate', 'fargateSpot'] as const;
    fc.assert(
      fc.property(values, shape, (edits, week) => {
        const result = compared(edits, week, ids);
        const found = listCrossings(costedOf(result.options), result.range).slice(0, 6);
        for (const { requests, cheaper, dearer } of confirmCrossings(result, found)) {
          const at = (id: OptionId, traffic: number) => {
            const option = costedOf(result.options).find((one) => one.id === id);
            return exactCost(option?.pieces ?? [], result.pricing, traffic) ?? new Exact(0);
          };
          expect(at(cheaper, requests).lt(at(dearer, requests))).toBe(true);
          expect(at(cheaper, requests - 1).lt(at(dearer, requests - 1))).toBe(false);
        }
      }),
      runs,
    );
  });

  it('lies wherever two points of a fine grid are in another order', () => {
    fc.assert(
      fc.property(values, shape, (edits, week) => {
        const { options, range } = compared(edits, week, ['lambda', 'fargate']);
        const [lambda, fargate] = costedOf(options);
        const turns = listCrossings(costedOf(options), range).map(({ requests }) => requests);
        const cheaper = (requests: number) =>
          Math.sign((lambda?.cost(requests) ?? 0) - (fargate?.cost(requests) ?? 0));
        for (let at = range.from; at * 1.05 < range.to; at = Math.ceil(at * 1.05)) {
          const next = Math.ceil(at * 1.05);
          if (cheaper(at) === cheaper(next) || cheaper(at) * cheaper(next) === 0) continue;
          expect(turns.some((turn) => turn > at && turn <= next)).toBe(true);
        }
      }),
      runs,
    );
  });
});
