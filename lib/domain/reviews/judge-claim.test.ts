import { expect, test } from 'vitest';
import { known, unknown } from '../known';
import { judgeClaim, sumKnown } from './judge-claim';

test.each([
  [1.67, 16.67, 5, 'refuted', 898.2],
  [0.2, 0.2, 0, 'confirmed', 0],
  [100, 105, 5, 'confirmed', 5],
  [100, 94, 5, 'refuted', -6],
  [0, 0, 5, 'confirmed', null],
  [0, 0.1, 5, 'refuted', null],
] as const)('%d stated, %d actual within %d %%: %s', (stated, actual, tolerancePercent, state, percent) => {
  const verdict = judgeClaim({ stated, tolerancePercent }, known(actual));
  expect(verdict).toMatchObject({ state, actual });
  if (verdict.state === 'unchecked' || percent === null) return;
  expect(verdict.differencePercent).toBeCloseTo(percent, 1);
});

test('what is not known is not judged', () => {
  const verdict = judgeClaim({ stated: 1, tolerancePercent: 5 }, unknown('nothing ran'));
  expect(verdict).toEqual({ state: 'unchecked', reason: 'nothing ran' });
  expect(sumKnown([known('1'), unknown('no price')])).toEqual(unknown('no price'));
  expect(sumKnown([]).known).toBe(false);
  expect(sumKnown([known('1.5'), known('2')])).toEqual(known(3.5));
});
