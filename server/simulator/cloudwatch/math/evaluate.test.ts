import { describe, expect, it } from 'vitest';
import { evaluate, seriesOf } from './evaluate';
import { parseExpression } from './parse-expression';
import type { TimeSeries, Value } from './value';

const MINUTE = 60_000;

function series(label: string, values: readonly (number | null)[]): TimeSeries {
  const points = values.flatMap((value, index): [number, number][] =>
    value === null ? [] : [[index * MINUTE, value]],
  );
  return { label, periodSeconds: 60, points: new Map(points), metric: null, stat: null };
}

const REQUEST: Readonly<Record<string, TimeSeries>> = {
  m1: series('m1', [1, 2, null, 4]),
  m2: series('m2', [10, 0, 30, 40]),
  errors: series('errors', [null, null, 3, null]),
  none: series('none', []),
};

function resultOf(text: string): Value {
  return evaluate(parseExpression(text), {
    text,
    periodSeconds: 60,
    gridOf: () => [0, 1, 2, 3].map((index) => index * MINUTE),
    metrics: (part) => Object.entries(REQUEST).flatMap(([id, one]) => (id.includes(part) ? [one] : [])),
    search: () => [],
    valueOf: (id) => ({ kind: 'series', series: REQUEST[id] ?? series(id, []) }),
  });
}

/** Each series of the result by minute, null where it has no point. */
function rows(text: string): readonly (number | null)[][] {
  return seriesOf(resultOf(text), text).map((one) =>
    [0, 1, 2, 3].map((index) => one.points.get(index * MINUTE) ?? null),
  );
}

describe('metric math', () => {
  const cases: readonly (readonly [string, readonly (readonly (number | null)[])[]])[] = [
    ['m1 + m2', [[11, 2, null, 44]]],
    ['100 * (m1 / m2)', [[10, null, null, 10]]],
    ['2 ^ 3 ^ 1 * m1 - -m1', [[9, 18, null, 36]]],
    ['m1 >= 2', [[0, 1, null, 1]]],
    ['m1 > 1 && m2 > 0 || m1 == 1', [[1, 0, null, 1]]],
    ['m1 > 1 AND m2 > 0', [[0, 0, null, 1]]],
    ['SUM(METRICS("m"))', [[11, 2, 30, 44]]],
    ['SUM([m1, m2])', [[11, 2, 30, 44]]],
    ['AVG([m1, m2])', [[5.5, 1, 30, 22]]],
    ['MIN([m1, m2])', [[1, 0, 30, 4]]],
    ['MAX([m1, m2])', [[10, 2, 30, 40]]],
    ['STDDEV([m1, m2])', [[4.5, 1, 0, 18]]],
    ['DATAPOINT_COUNT([m1, m2])', [[2, 2, 1, 2]]],
    ['m2 - AVG(m2)', [[-10, -20, 10, 20]]],
    ['m1 / DATAPOINT_COUNT(m1) * 3', [[1, 2, null, 4]]],
    [
      'METRICS("m") * 2',
      [
        [2, 4, null, 8],
        [20, 0, 60, 80],
      ],
    ],
    ['FILL(m1, 0)', [[1, 2, 0, 4]]],
    ['FILL(m1, REPEAT)', [[1, 2, 2, 4]]],
    ['FILL(m1, LINEAR)', [[1, 2, 3, 4]]],
    ['FILL(m1, m2)', [[1, 2, 30, 4]]],
    ['FILL(errors, REPEAT)', [[null, null, 3, 3]]],
    ['FILL(none, 0)', [[0, 0, 0, 0]]],
    ['IF(m2 > 5, m2, 5)', [[10, 5, 30, 40]]],
    ['IF(m2 > 5, m1)', [[1, null, null, 4]]],
    ['IF(AVG(m2) > 5, m1, m2)', [[1, 2, null, 4]]],
    ['RATE(m2)', [[null, -10 / 60, 0.5, 10 / 60]]],
    ['DIFF(m2)', [[null, -10, 30, 10]]],
    ['DIFF_TIME(m1)', [[null, 60, null, 120]]],
    ['RUNNING_SUM(m1)', [[1, 3, null, 7]]],
    ['ABS(m1 - 3)', [[2, 1, null, 1]]],
    ['CEIL(m1 / 3)', [[1, 1, null, 2]]],
    ['FLOOR(m1 / 3)', [[0, 0, null, 1]]],
    ['LOG10(m1 * 5 * 2 / m1)', [[1, 1, null, 1]]],
    ['m1 * PERIOD(m1)', [[60, 120, null, 240]]],
    ['TIME_SERIES(MAX(m2))', [[40, 40, 40, 40]]],
    [
      'SORT(METRICS("m"), MAX, DESC)',
      [
        [10, 0, 30, 40],
        [1, 2, null, 4],
      ],
    ],
    ['SORT(METRICS(), SUM, ASC, 1)', [[null, null, 3, null]]],
    ['SLICE(SORT(METRICS(), AVG, DESC), 1, 2)', [[null, null, 3, null]]],
    ['FIRST(METRICS())', [[1, 2, null, 4]]],
    ['LAST(REMOVE_EMPTY(METRICS()))', [[null, null, 3, null]]],
    ['m1 * METRIC_COUNT(METRICS())', [[4, 8, null, 16]]],
    ['MINUTE(m2)', [[0, 1, 2, 3]]],
    ['DAY(m1) * 100 + YEAR(m1)', [[2370, 2370, null, 2370]]],
  ];
  it.each(cases)('%s', (text, expected) => {
    const found = rows(text);
    expect(found.map((row) => row.map((value) => value !== null))).toEqual(
      expected.map((row) => row.map((value) => value !== null)),
    );
    for (const [index, row] of expected.entries()) {
      for (const [at, value] of row.entries()) {
        if (value !== null) expect(found[index]?.[at]).toBeCloseTo(value, 9);
      }
    }
  });

  const refused: readonly (readonly [string, RegExp])[] = [
    ['', /ends too early/],
    ['m1 +', /ends too early/],
    ['m1 m2', /Unexpected 'm2'/],
    ['m1 + )', /Unexpected '\)'/],
    ['+ m1', /Unexpected '\+'/],
    ['m1 # 2', /position 2/],
    ['(m1', /ends too early/],
    ['AVG(m1)', /must be a time series/],
    ['1 + 1', /must be a time series/],
    ['METRICS() + METRICS()', /operand types/],
    ['m1 + "x"', /operand types/],
    ['NOSUCH(m1)', /Unknown function NOSUCH/],
    ['constructor(m1)', /Unknown function constructor/],
    ['FILL(m1, NEAREST)', /FILL takes/],
    ['SORT(m1, MAX, DESC)', /SORT takes/],
    ['SLICE(METRICS(), 0.5)', /SLICE takes/],
    ['IF(METRICS(), 1, 2)', /IF takes/],
    ['ANOMALY_DETECTION_BAND(m1, 2)', /anomaly detection model/],
    ['m1 / SERVICE_QUOTA(m1)', /not simulated/],
    ['INSIGHT_RULE_METRIC("rule", "Sum")', /none is simulated/],
    ['SELECT AVG(Duration) FROM "AWS/Lambda"', /Metrics Insights/],
    ['('.repeat(5000), /nested too deeply/],
    [`${'-'.repeat(5000)}1`, /must be a time series/],
  ];
  it.each(refused)('refuses %s', (text, message) => {
    expect(() => rows(text)).toThrow(message);
  });
});
