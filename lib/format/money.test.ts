import { describe, expect, test } from 'vitest';
import { formatAmount, formatMoney, formatMoneyDelta, formatMoneyExact, formatUnitPrice } from './money';

describe('formatMoney', () => {
  test.each([
    [0, '$0.00'],
    [0.004, '< $0.01'],
    [-0.004, '> −$0.01'],
    [0.01, '$0.01'],
    [99.99, '$99.99'],
    [99.999, '$100'],
    [1234.56, '$1,235'],
    [-96, '−$96.00'],
    ['41.1666', '$41.17'],
  ])('%s reads %s', (usd, words) => expect(formatMoney(usd)).toBe(words));
});

test('an exact amount keeps its digits', () => {
  expect(formatMoneyExact('1234.56789')).toBe('$1,234.56789');
});

test('a unit price shows what distinguishes it', () => {
  expect(formatUnitPrice('0.0000041667')).toBe('$0.0000041667');
  expect(formatUnitPrice(0.2)).toBe('$0.20');
});

test('a difference carries its sign', () => {
  expect(formatMoneyDelta(96)).toBe('+$96.00');
  expect(formatMoneyDelta(-12.4)).toBe('−$12.40');
  expect(formatMoneyDelta(0)).toBe('$0.00');
});

test('an amount under a header with its unit has its cents and no sign', () => {
  expect(formatAmount(0.3)).toBe('0.30');
  expect(formatAmount(0)).toBe('0.00');
  expect(formatAmount(0.004)).toBe('< 0.01');
  expect(formatAmount(157.3)).toBe('157');
  expect(formatAmount(0, false)).toBe('≥ 0.00');
  expect(formatAmount('12.4', false)).toBe('≥ 12.40');
});
