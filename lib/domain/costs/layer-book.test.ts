import { expect, it } from 'vitest';
import { layerBook, toRows } from './layer-book';
import { bundledPriceBook } from './price-book';
import { mergeBook } from './price-list/merge-book';

const row = (usd: string, region = 'eu-central-1') => ({
  key: 'alb.lcu' as const,
  region,
  tiers: [{ upTo: null, usd }],
  source: 'AWS Price List',
  asOf: '2026-11-01',
});

it('a listed price stands in front of the bundled one, with its own source and date, and brings its region', () => {
  const book = layerBook(bundledPriceBook, [row('0.009', 'us-east-1'), row('0.0084')]);
  expect(book.regions).toEqual(['us-east-1', 'eu-west-1', 'eu-central-1']);
  expect(book.find('alb.lcu', 'us-east-1')).toMatchObject({
    value: { tiers: [{ usd: '0.009' }], source: 'AWS Price List', asOf: '2026-11-01', verified: true },
  });
  expect(book.find('alb.lcu', 'eu-central-1')).toMatchObject({ known: true });
  expect(book.find('alb.hours', 'eu-central-1')).toMatchObject({ known: false });
  expect(book.find('alb.lcu', 'eu-west-1')).toEqual(bundledPriceBook.find('alb.lcu', 'eu-west-1'));
});

it('what another source says against a price is said as long as the price stays what it was', () => {
  const key = 'fargate.vcpu.windows.x86_64' as const;
  const windows = (usd: string) =>
    layerBook(bundledPriceBook, [{ ...row(usd, 'us-east-1'), key }]).find(key, 'us-east-1');
  expect(windows('0.046552')).toMatchObject({ value: { conflict: expect.stringContaining('0.0915') } });
  expect(windows('0.05')).toMatchObject({ value: { conflict: null } });
});

it('a book in rows is the same book again', () => {
  const again = layerBook(
    { regions: [], find: (key, region) => ({ known: false, reason: `${key} ${region}` }) },
    toRows(bundledPriceBook),
  );
  expect(toRows(again)).toEqual(toRows(bundledPriceBook));
});

it('the next book keeps what was not asked, drops what is no longer listed, and keeps what is unclear', () => {
  const before = [
    row('1'),
    row('2', 'eu-west-1'),
    { ...row('3'), key: 's3.put' as const },
    { ...row('4'), key: 'alb.hours' as const },
  ];
  const unclear = {
    key: 'alb.hours' as const,
    region: 'eu-central-1',
    kind: 'ambiguous' as const,
    reason: 'two',
  };
  const gone = { key: 'alb.lcu' as const, region: 'eu-central-1', kind: 'notFound' as const, reason: 'none' };
  const scope = { services: ['AWSELB'], regions: ['eu-central-1'] };
  const after = mergeBook(before, { rows: [], issues: [unclear, gone] }, scope);
  expect(after.map(({ tiers }) => tiers[0]?.usd).sort()).toEqual(['2', '3', '4']);
});
