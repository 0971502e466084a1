import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tier } from '../prices/price-table';
import { compareBooks } from './compare-books';

const flat = (usd: string): readonly Tier[] => [{ upTo: null, usd }];
const row = (tiers: readonly Tier[], key = 'alb.lcu' as const, region = 'eu-west-1') => ({
  key,
  region,
  tiers,
});
const compare = (from: readonly Tier[], to: readonly Tier[]) => compareBooks([row(from)], [row(to)]);

const tiers = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 4 }).map((prices) =>
  prices.map(
    (usd, index): Tier => ({
      upTo: index + 1 < prices.length ? `${index + 1}000` : null,
      usd: `0.0${usd}`,
    }),
  ),
);
const books = fc
  .uniqueArray(fc.constantFrom('eu-west-1', 'us-east-1', 'eu-central-1', 'ap-south-1'))
  .chain((regions) => fc.tuple(...regions.map((region) => tiers.map((own) => row(own, 'alb.lcu', region)))));

describe('comparing two books', () => {
  it.each([
    ['up', flat('0.008'), flat('0.01'), '25'],
    ['down', flat('0.008'), flat('0.007'), '-12.5'],
    [
      'changed',
      flat('0.008'),
      [
        { upTo: '10', usd: '0.008' },
        { upTo: null, usd: '0.007' },
      ],
      null,
    ],
  ] as const)('says that a price is %s', (kind, from, to, percent) => {
    expect(compare(from, to)).toEqual([{ key: 'alb.lcu', region: 'eu-west-1', kind, from, to, percent }]);
  });

  it('names the largest change of several tiers', () => {
    const from = [
      { upTo: '10', usd: '2' },
      { upTo: null, usd: '1' },
    ];
    expect(
      compare(from, [
        { upTo: '10', usd: '3' },
        { upTo: null, usd: '1.1' },
      ]),
    ).toMatchObject([{ kind: 'up', percent: '50' }]);
    expect(
      compare(from, [
        { upTo: '10', usd: '3' },
        { upTo: null, usd: '0.9' },
      ]),
    ).toMatchObject([{ kind: 'changed' }]);
  });

  it('takes no notice of how decimals are written', () => {
    expect(compare(flat('0.10'), flat('0.1'))).toEqual([]);
  });

  it('says new and gone where only one of them has a price', () => {
    expect(compareBooks([], [row(flat('1'))])).toMatchObject([{ kind: 'new', from: null }]);
    expect(compareBooks([row(flat('1'))], [])).toMatchObject([{ kind: 'gone', to: null }]);
  });

  it('finds nothing between equal books, and the same differences backwards', () => {
    const back: Record<string, string> = {
      up: 'down',
      down: 'up',
      new: 'gone',
      gone: 'new',
      changed: 'changed',
    };
    const sayAll = (all: ReturnType<typeof compareBooks>, say: (kind: string) => string | undefined) =>
      all.map(({ key, region, kind }) => `${key} ${region} ${say(kind)}`).sort();
    fc.assert(
      fc.property(books, books, (a, b) => {
        expect(compareBooks(a, a)).toEqual([]);
        const there = sayAll(compareBooks(a, b), (kind) => kind);
        expect(sayAll(compareBooks(b, a), (kind) => back[kind])).toEqual(there);
      }),
    );
  });
});
