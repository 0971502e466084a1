import { expect, it } from 'vitest';
import { fromFirstHit } from './from-first-hit';

it('keeps a few whole words before the first hit and all that follows', () => {
  const hit = { text: 'Fargate', hit: true };
  const after = { text: ' for a while', hit: false };
  expect(fromFirstHit([{ text: 'A long way in: that size kept it on ', hit: false }, hit, after])).toEqual([
    { text: '…that size kept it on ', hit: false },
    hit,
    after,
  ]);
  expect(fromFirstHit([{ text: 'on ', hit: false }, hit])).toEqual([{ text: 'on ', hit: false }, hit]);
  expect(fromFirstHit([hit, after])).toEqual([hit, after]);
  expect(fromFirstHit([])).toEqual([]);
});
