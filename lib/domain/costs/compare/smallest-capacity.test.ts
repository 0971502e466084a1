import { describe, expect, test } from 'vitest';
import { bundledPriceBook } from '../price-book';
import { partOf } from './compare.fixture';
import { predictProvisionedShares } from './option-latency';
import { findSmallestFloor, findSmallestProvisioned } from './smallest-capacity';
import { encodeShape } from './week-shape';

const given = {
  requests: 3_000_000,
  durationMs: 800,
  durationMsP95: 1600,
  coldStartPercent: 9,
  initMs: 6000,
  memoryMb: 2048,
};
const book = bundledPriceBook;
const shape = encodeShape(
  Array.from({ length: 168 }, (_, hour) => (hour % 24 > 7 && hour % 24 < 19 ? 10 : 1)),
);
const knownOf = <T>(one: { known: true; value: T } | { known: false; reason: string }): T => {
  if (!one.known) throw new Error(one.reason);
  return one.value;
};

describe('the smallest provisioned concurrency', () => {
  test('is the least of all that keep the objective, and costs what keeping it does', () => {
    const part = partOf(given, { shape });
    for (const share of [0.05, 0.01, 0.001]) {
      const { constant } = knownOf(findSmallestProvisioned(part, { kind: 'coldShare', share }, book));
      let exhaustive = 0;
      while (predictProvisionedShares(part, () => exhaustive).share > share) exhaustive += 1;
      expect(knownOf(constant).count).toBe(exhaustive);
      expect(Number(knownOf(knownOf(constant).usdMonthly))).toBeGreaterThan(exhaustive);
    }
  });

  test('by the hour keeps the objective for less where traffic comes and goes', () => {
    const part = partOf(given, { shape });
    const found = knownOf(findSmallestProvisioned(part, { kind: 'coldShare', share: 0.01 }, book));
    const [constant, byHour] = [knownOf(found.constant), knownOf(found.byHour)];
    expect(byHour.coldShare).toBeLessThanOrEqual(0.01);
    expect(Number(knownOf(byHour.usdMonthly))).toBeLessThan(Number(knownOf(constant.usdMonthly)));
  });

  test('for a p95 leaves as many cold starts as it allows', () => {
    const part = partOf(given);
    const found = knownOf(findSmallestProvisioned(part, { kind: 'p95', ms: 2000 }, book));
    expect(found.allowed).toBeLessThan(0.05);
    expect(knownOf(knownOf(found.constant).msP95)).toBeLessThanOrEqual(2001);
  });

  test('does not help where warm requests alone are slower', () => {
    expect(findSmallestProvisioned(partOf(given), { kind: 'p95', ms: 900 }, book).known).toBe(false);
  });
});

describe('the fewest tasks', () => {
  test('keep the p95, and one fewer does not', () => {
    const part = partOf({ ...given, taskConcurrency: 2, taskUtilisationPercent: 90 });
    const { count, msP95 } = knownOf(findSmallestFloor(part, 1700, book));
    expect(knownOf(msP95)).toBeLessThanOrEqual(1700);
    expect(count).toBeGreaterThanOrEqual(1);
    expect(findSmallestFloor(part, 1000, book).known).toBe(false);
  });
});
