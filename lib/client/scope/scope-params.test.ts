import { describe, expect, test } from 'vitest';
import { toScope, withScope } from './scope-params';

const current = new URLSearchParams('stage=prod&range=30d&q=valuation');

describe('carrying the scope from page to page', () => {
  test.each([
    ['/inventory', '/inventory?stage=prod&range=30d'],
    ['/inventory?kind=service', '/inventory?kind=service&stage=prod&range=30d'],
    ['/inventory?stage=dev', '/inventory?stage=dev&range=30d'],
    ['/modules/cora#rules', '/modules/cora?stage=prod&range=30d#rules'],
    ['https://docs.aws.amazon.com/', 'https://docs.aws.amazon.com/'],
    ['/api/v1/openapi.json', '/api/v1/openapi.json'],
  ])('%s becomes %s', (href, carried) => expect(withScope(href, current)).toBe(carried));
});

test('what is not narrowed is not asked for', () => {
  expect(toScope({ stage: [], account: ['111122223333'], region: [] })).toEqual({
    account: ['111122223333'],
  });
});
