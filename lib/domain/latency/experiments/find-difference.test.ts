import { describe, expect, it } from 'vitest';
import { seeded } from '../seeded.fixture';
import { type FindingVerdict, findDifference, isLook } from './find-difference';
import { type MadeWorkload, makeDays } from './generated-weeks.fixture';
import type { SideSamples } from './pair-periods';
import type { Statistic } from './statistic';
import { dayMs, hourMs } from './week-slots';

const monday = Date.parse('2026-11-16T00:00:00Z');
const usual: MadeWorkload = { requestsPerHour: 60, coldShare: 0.05, errorShare: 0.01, slowness: 1 };
const plannedDays = 7;
const trials = 200;

interface Sides {
  readonly before: SideSamples;
  readonly after: SideSamples;
}

/** A week before a change and one after it, so many times over. */
function simulate(after: MadeWorkload, count = trials): readonly Sides[] {
  return Array.from({ length: count }, (_, index) => {
    const random = seeded(index + 1);
    const before = makeDays(usual, monday - 7 * dayMs, 7, random);
    return { before, after: makeDays(after, monday, plannedDays, random) };
  });
}

/** What an experiment concludes that looks as it goes on and stops at the first verdict. */
function conclude(statistic: Statistic, { before, after }: Sides, from = 3): FindingVerdict {
  for (let days = from; days <= plannedDays; days += 1) {
    if (!isLook({ days, plannedDays })) continue;
    const sides = { before, after: firstDays(after, days) };
    const { verdict } = findDifference(statistic, sides, { days, plannedDays, from: monday });
    if (verdict !== 'notEnoughData') return verdict;
  }
  return 'notEnoughData';
}

function firstDays({ hours, days }: SideSamples, count: number): SideSamples {
  return { hours: hours.slice(0, count * 24), days: days.slice(0, count) };
}

function shareOf(verdicts: readonly FindingVerdict[], ...wanted: readonly FindingVerdict[]): number {
  return verdicts.filter((one) => wanted.includes(one)).length / verdicts.length;
}

describe('over 200 simulated experiments of a week that look every day from the third on', () => {
  const same = simulate(usual);
  const busier = simulate({ ...usual, requestsPerHour: 120 });
  const slower = simulate({ ...usual, slowness: 1.2 });
  const faster = simulate({ ...usual, slowness: 1 / 1.2 });

  it.each<[Statistic, string, readonly Sides[]]>([
    ['msP50', 'as much traffic', same],
    ['msP95', 'as much traffic', same],
    ['msP95', 'twice the traffic', busier],
    ['msP99', 'as much traffic, by the day', same],
    ['coldShare', 'as much traffic', same],
    ['errorShare', 'twice the traffic', busier],
    ['usdDaily', 'as much traffic', same],
  ])(
    '%s that did not change is called lower or higher in one of twenty at most: %s',
    (statistic, _, runs) => {
      const verdicts = runs.map((sides) => conclude(statistic, sides));
      expect(shareOf(verdicts, 'lower', 'higher')).toBeLessThanOrEqual(0.05);
    },
  );

  it.each<[Statistic, readonly Sides[], FindingVerdict]>([
    ['msP50', slower, 'higher'],
    ['msP95', slower, 'higher'],
    ['msP95', faster, 'lower'],
    ['msP99', slower, 'higher'],
  ])('%s a fifth off is found in nine of ten, at 60 requests an hour', (statistic, runs, verdict) => {
    expect(
      shareOf(
        runs.map((sides) => conclude(statistic, sides)),
        verdict,
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it('what did not change is called similar in four of ten and more', () => {
    for (const statistic of ['msP50', 'msP95', 'usdDaily'] as const) {
      expect(
        shareOf(
          same.map((sides) => conclude(statistic, sides)),
          'similar',
        ),
      ).toBeGreaterThan(0.4);
    }
  });

  it('what callers wait for is judged no worse, at the end', () => {
    const last = (sides: Sides) => conclude('callersMsP95', sides, plannedDays);
    expect(shareOf(same.slice(0, 100).map(last), 'lower', 'higher')).toBeLessThanOrEqual(0.05);
    const warmed = simulate({ ...usual, coldShare: 0.01 }, 50);
    expect(shareOf(warmed.map(last), 'lower')).toBeGreaterThanOrEqual(0.8);
    expect(
      shareOf(
        warmed.map((sides) => conclude('coldShare', sides)),
        'lower',
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });
});

describe('what there is not enough data for', () => {
  const [sides] = simulate(usual, 1);
  const nothing: SideSamples = { hours: [], days: [] };
  const look = (statistic: Statistic, changed: Partial<Sides>, days: number) =>
    findDifference(
      statistic,
      { before: nothing, after: nothing, ...sides, ...changed },
      { days, plannedDays, from: monday },
    );

  it('names what is missing', () => {
    expect(look('msP95', { after: nothing }, 0)).toMatchObject({
      why: 'no whole day has passed since',
      moreDays: 3,
    });
    expect(look('msP95', { before: nothing }, 3)).toMatchObject({
      why: 'it was not measured before',
      moreDays: null,
    });
    const few = makeDays({ ...usual, requestsPerHour: 1 }, monday, 3, seeded(1));
    expect(look('msP99', { after: few }, 3).why).toBe(
      'no hour or day has the 200 requests its percentile needs',
    );
  });

  it('says after two days how many more it takes to have three', () => {
    const after = sides ? firstDays(sides.after, 2) : nothing;
    expect(look('msP95', { after }, 2)).toMatchObject({ verdict: 'notEnoughData', weekdays: 2, moreDays: 1 });
  });

  it('takes 24 hours from whenever it began for a day', () => {
    const from = monday + 10 * hourMs;
    const hours = sides?.after.hours.filter(({ at }) => at >= from && at < from + 3 * dayMs) ?? [];
    const after = { hours, days: [] };
    const begun = { before: sides?.before ?? nothing, after };
    expect(findDifference('coldShare', begun, { days: 3, plannedDays, from })).toMatchObject({
      weekdays: 3,
      pairs: 72,
    });
  });

  it('foretells in how many days, at most four weeks in all, it would be known', () => {
    const told = simulate(usual, 40).flatMap(({ before, after }) => {
      const early = { before, after: firstDays(after, 4) };
      const { moreDays } = findDifference('msP95', early, { days: 4, plannedDays, from: monday });
      return moreDays === null ? [] : [4 + moreDays];
    });
    expect(told.length).toBeGreaterThan(10);
    expect(Math.max(...told)).toBeLessThanOrEqual(28);
  });

  it('does not call nothing in a few requests similar to nothing in a few others', () => {
    const quiet = { ...usual, requestsPerHour: 5, errorShare: 0 };
    const [before, after] = [-7, 0].map((day) => makeDays(quiet, monday + day * dayMs, 7, seeded(7)));
    if (!before || !after) throw new Error('made two');
    const few = findDifference('errorShare', { before, after }, { days: 7, plannedDays, from: monday });
    expect(few).toMatchObject({ before: 0, after: 0, verdict: 'notEnoughData' });
  });
});
