import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPriceBook, listPriceKeys } from '../price-book';
import { mapOffers } from './map-offers';
import { offeredAs, offeredBundle } from './offers.fixture';
import { priceQuestions } from './price-questions';
import { notInPriceList, priceRules } from './price-rules';

const services = [...new Set(priceRules.map(({ service }) => service))];
const scope = { services, regions: ['us-east-1'], today: '2026-11-20' };
const lambda = { ...scope, services: ['AWSLambda'], regions: ['eu-west-1'] };
const requests = offeredAs('lambda.requests', 'eu-west-1', [['Inf', '0.0000002000']]);

function issueOf(products: Parameters<typeof mapOffers>[0], key: string) {
  return mapOffers(products, lambda).issues.find((one) => one.key === key);
}

describe('the rules', () => {
  it('say for each price of the book what it is in the Price List, or why it is not in it', () => {
    const ruled = priceRules.map(({ key }) => key);
    const excused = Object.keys(notInPriceList);
    expect([...ruled, ...excused].sort()).toEqual([...listPriceKeys()].sort());
  });

  it('ask the Price List for every service they name', () => {
    expect(new Set(priceQuestions('us-east-1').map(({ service }) => service))).toEqual(new Set(services));
  });
});

describe('mapping the Price List', () => {
  it('gives back every price of the book from a list that shows them', () => {
    const { rows, issues } = mapOffers(offeredBundle('us-east-1'), scope);
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(priceRules.length);
    for (const { key, tiers } of rows) {
      const bundled = bundledPriceBook.find(key, 'us-east-1');
      const plain = bundled.known && bundled.value.tiers.map(({ upTo, usd }) => [upTo, Number(usd)]);
      expect(tiers.map(({ upTo, usd }) => [upTo, Number(usd)])).toEqual(plain);
    }
  });

  it('does not depend on the order of products and tiers', () => {
    const products = offeredBundle('us-east-1');
    const expected = mapOffers(products, scope);
    fc.assert(
      fc.property(fc.shuffledSubarray([...products], { minLength: products.length }), (shuffled) => {
        const turned = shuffled.map((one) => ({ ...one, steps: one.steps.toReversed() }));
        expect(mapOffers(turned, scope)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('says source and date of a price', () => {
    expect(mapOffers([requests], lambda).rows).toEqual([
      {
        key: 'lambda.requests',
        region: 'eu-west-1',
        tiers: [{ upTo: null, usd: '0.0000002' }],
        source: 'AWS Price List, AWSLambda in eu-west-1, SKU SKU-lambda.requests',
        asOf: '2026-11-01',
      },
    ]);
  });

  it('reports what is not listed, and nothing of services it did not ask for', () => {
    const { issues } = mapOffers([requests], lambda);
    expect(issues.find(({ key }) => key === 'lambda.duration.arm64')).toMatchObject({ kind: 'notFound' });
    expect(issues.every(({ key }) => key.startsWith('lambda.'))).toBe(true);
  });

  it('takes the same price listed for several products, and refuses to choose between different ones', () => {
    const same = { ...requests, sku: 'OTHER' };
    expect(issueOf([requests, same], 'lambda.requests')).toBeUndefined();
    const other = offeredAs('lambda.requests', 'eu-west-1', [['Inf', '0.0000003']]);
    expect(issueOf([requests, other], 'lambda.requests')).toMatchObject({
      kind: 'ambiguous',
      reason: expect.stringContaining('0.0000003'),
    });
  });

  it.each([
    ['by another unit', { steps: requests.steps.map((step) => ({ ...step, unit: 'Hrs' })) }, 'by Hrs'],
    ['in another currency', { steps: requests.steps.map((step) => ({ ...step, usd: null })) }, 'US dollars'],
    ['at no price', { steps: requests.steps.map((step) => ({ ...step, usd: '0.0000000000' })) }, 'no price'],
    ['in tiers with a gap', { steps: requests.steps.map((step) => ({ ...step, from: '5' })) }, 'do not join'],
    ['with no price', { steps: [] }, 'no on-demand price'],
  ])('does not guess at a product listed %s', (_, changed, reason) => {
    expect(issueOf([{ ...requests, ...changed }], 'lambda.requests')).toMatchObject({
      kind: 'ambiguous',
      reason: expect.stringContaining(reason),
    });
  });

  it('lets nothing but a region’s prefix stand before a usage type', () => {
    const named = (usagetype: string) => ({ ...requests, attributes: { ...requests.attributes, usagetype } });
    for (const name of ['Request', 'EU-Request', 'APS10-Request', 'USE1-Request']) {
      expect(issueOf([named(name)], 'lambda.requests')).toBeUndefined();
    }
    for (const name of ['Global-Request', 'EU-Edge-Request', 'TS-Request', 'EURequest', 'EU-Request-ARM']) {
      expect(issueOf([named(name)], 'lambda.requests')).toMatchObject({ kind: 'notFound' });
    }
  });
});
