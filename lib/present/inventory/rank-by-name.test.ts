import { expect, test } from 'vitest';
import { rankByName } from './rank-by-name';

const ranked = (text: string, names: readonly string[]) =>
  rankByName(
    text,
    names.map((name) => ({ name })),
  ).map(({ name }) => name);

test('a word typed twice asks for a name that holds it twice', () => {
  const names = ['valuation-platform-prod-api', 'valuation-platform-prod-valuation'];
  expect(ranked('valuation prod valuation', names)[0]).toBe('valuation-platform-prod-valuation');
});

test('the whole name comes before names it is part of', () => {
  expect(ranked('shop-api', ['old-shop-api', 'shop-api-v2', 'shop-api'])[0]).toBe('shop-api');
});

test('the name that ends with the last word comes before one that goes on', () => {
  expect(ranked('prod api', ['shop-prod-api-logs', 'shop-prod-api'])[0]).toBe('shop-prod-api');
});

test('the start of a part comes before its middle', () => {
  expect(ranked('age', ['storage-x', 'x-agent'])[0]).toBe('x-agent');
});

test('equals keep the order they came in', () => {
  expect(ranked('api', ['b-api', 'a-api'])).toEqual(['b-api', 'a-api']);
});
