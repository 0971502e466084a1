import { describe, expect, it } from 'vitest';
import { addLognormal } from './add-lognormal';
import { CellTable } from './cell';
import { parseStatistic, statisticOf } from './statistics';

const sums = new CellTable(1);
addLognormal(sums, 0, { mu: Math.log(200), sigma: 0.5, cap: 900_000 }, 0, 10_000);
const cell = sums.at(0);

function value(text: string): number {
  const statistic = parseStatistic(text);
  if (statistic === null || cell === null) return Number.NaN;
  return statisticOf(cell, 'lognormal', statistic) ?? Number.NaN;
}

describe('statistics', () => {
  it('reads every spelling CloudWatch documents', () => {
    const good = [
      'p95',
      'p99.9',
      'p0',
      'p100',
      'tm99',
      'TM(2%:98%)',
      'TM(150:1000)',
      'IQM',
      'wm98',
      'WM(10%:90%)',
    ];
    const more = ['PR(:300)', 'PR(100:2000)', 'tc90', 'TC(:0.5)', 'ts90', 'TS(80%:)'];
    for (const text of [...good, ...more]) expect(parseStatistic(text), text).not.toBeNull();
  });

  it('refuses what CloudWatch does not know', () => {
    const bad = [
      '',
      'P95',
      'p101',
      'average',
      'p95.12345678901',
      'tm',
      'TM(:)',
      'PR(10%:20%)',
      'TM(98%:2%)',
      'pr10',
    ];
    for (const text of bad) expect(parseStatistic(text), text).toBeNull();
  });

  it('agrees with the distribution worked out by hand', () => {
    expect(value('p50')).toBeCloseTo(200, 0);
    expect(value('p95')).toBeCloseTo(200 * Math.exp(0.5 * 1.6449), 0);
    expect(value('Average')).toBeCloseTo(200 * Math.exp(0.125), 0);
    expect(value('PR(:200)')).toBeCloseTo(50, 0);
    expect(value('tc90')).toBeCloseTo(9000, 0);
  });

  it('trims towards the middle and keeps sums within the whole', () => {
    expect(value('tm90')).toBeLessThan(value('tm99'));
    expect(value('tm99')).toBeLessThan(value('Average'));
    expect(value('TM(0%:100%)')).toBeCloseTo(value('Average'), 6);
    expect(value('TS(80%:)') + value('ts80')).toBeCloseTo(value('Sum'), -5);
    expect(value('wm90')).toBeGreaterThan(value('tm90'));
  });
});
