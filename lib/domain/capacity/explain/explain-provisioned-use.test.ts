import { expect, test } from 'vitest';
import { bundledPriceBook } from '../../costs/price-book';
import { known } from '../../known';
import { computeBreakEven, explainProvisionedUse } from './explain-provisioned-use';

const use = {
  days: 7,
  invocations: 1000,
  provisionedInvocations: 900,
  durationMsSum: 500_000,
  provisionedSeconds: 1000,
};
const at60 = known(0.6);

test('provisioned concurrency pays from 60 % on, by the prices', () => {
  const breakEven = computeBreakEven('x86_64', 'us-east-1', bundledPriceBook);
  expect(breakEven.known && Math.round(breakEven.value * 1000)).toBe(600);
});

test.each([
  ['nobody calls it', { ...use, invocations: 0, provisionedInvocations: null }, 'nobody calls'],
  ['traffic goes elsewhere', { ...use, provisionedInvocations: 0 }, 'reach $LATEST'],
  ['it is used too little', use, 'busy 45 % of the time; below 60 %'],
  ['it pays', { ...use, durationMsSum: 900_000 }, 'cheaper than on demand'],
])('%s', (_, given, words) => {
  expect(explainProvisionedUse(given, at60)?.sentence).toContain(words);
});

test('without figures nothing is said', () => {
  expect(explainProvisionedUse({ ...use, invocations: null }, at60)).toBeNull();
  expect(explainProvisionedUse({ ...use, provisionedSeconds: 0 }, at60)).toBeNull();
});
