import { describe, expect, it } from 'vitest';
import { convertFigure, findClaimLine, findFigures } from './find-figures';

const brief = (text: string) => findFigures(text).map(({ quote, value, unit }) => [quote, value, unit]);

describe('figures of a text', () => {
  it.each<readonly [string, readonly (readonly [string, number, string])[]]>([
    ['It costs $11.87 a month at 1 M requests.', [['$11.87', 11.87, 'USD']]],
    [
      'From US$1,200 to $3k',
      [
        ['US$1,200', 1200, 'USD'],
        ['$3k', 3000, 'USD'],
      ],
    ],
    [
      'A package may have 250 MB, 10 GB as an image.',
      [
        ['250 MB', 250, 'MB'],
        ['10 GB', 10, 'GB'],
      ],
    ],
    [
      'Cold starts take 5–8 s, at most 15 minutes.',
      [
        ['8 s', 8, 's'],
        ['15 minutes', 15, 'min'],
      ],
    ],
    [
      'p95 is 350ms for 18 % of them',
      [
        ['350ms', 350, 'ms'],
        ['18 %', 18, '%'],
      ],
    ],
    ['ADR-7 of 2026-02-23 has 3 options, v1.2.3', []],
    ['```\n250 MB\n```', []],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('of a table are named by row and column', () => {
    const text =
      '| | Lambda | Fargate |\n| --- | --- | --- |\n| **Compute** | $0.17 | $14.50 |\n| Requests | $0.20 | – |';
    expect(findFigures(text).map(({ line, quote, about }) => [line, quote, about])).toEqual([
      [3, '$0.17', 'Compute, Lambda'],
      [3, '$14.50', 'Compute, Fargate'],
      [4, '$0.20', 'Requests, Lambda'],
    ]);
  });

  it('are the first 200 of any text', () => {
    expect(findFigures('1 MB '.repeat(1_000))).toHaveLength(200);
  });
});

it.each<readonly [number, string, string, number | null]>([
  [15, 'min', 's', 900],
  [10, 'GB', 'MB', 10_240],
  [18, '%', 'ratio', 0.18],
  [5, 's', 'ms', 5_000],
  [5, 's', 'MB', null],
  [5, 'USD', 'USD', 5],
])('%d %s as %s', (value, from, to, expected) => {
  expect(convertFigure(value, from, to)).toBe(expected);
});

it.each<readonly [string, number, number | null]>([
  ['a\n250 MB\nb', 2, 2],
  ['new\na\n250 MB\nb', 2, 3],
  ['250 MB\n\n\n250 MB', 3, 4],
  ['a\nb', 2, null],
])('a claim is where its quote is nearest to where it was: %j', (text, line, expected) => {
  expect(findClaimLine(text, '250 MB', line)).toBe(expected);
});
