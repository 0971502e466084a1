import { describe, expect, it } from 'vitest';
import { detectManagedBy } from './detect-managed-by';
import { detectStage } from './detect-stage';

const stack = 'aws:cloudformation:stack-name';
const logicalId = 'aws:cloudformation:logical-id';

describe('detectManagedBy', () => {
  it.each([
    ['SST', { 'sst:app': 'llm', [stack]: 'x' }, 'llm'],
    ['Copilot', { 'copilot-application': 'shop' }, 'shop'],
    ['CDK', { [stack]: 'ApiStack', [logicalId]: 'ApiHandler5E7490E8' }, 'ApiStack'],
    [
      'Serverless Framework',
      { [stack]: 'a-prod', [logicalId]: 'ApiLambdaFunction', STAGE: 'prod' },
      'a-prod',
    ],
    ['CloudFormation', { [stack]: 'valuation', [logicalId]: 'ApiFunction' }, 'valuation'],
    ['Terraform', { ManagedBy: 'terraform' }, null],
    ['Terraform', { 'managed-by': 'Terraform Cloud' }, null],
    ['Terraform', { terraform: 'true' }, null],
  ] as const)('tells %s by its tags', (tool, tags, expected) => {
    expect(detectManagedBy(tags, 'fn')).toMatchObject({ tool, stack: expected });
  });

  it('tells CloudFormation and the CDK by the names they make up', () => {
    expect(detectManagedBy({}, 'Shop-OrdersFunction-1A2B3C4D5E6F')).toMatchObject({ tool: 'CloudFormation' });
    expect(detectManagedBy({}, 'Shop-Orders0A1B2C3D-Xy12Zw34Uv56')).toMatchObject({
      tool: 'CDK',
      stack: 'Shop',
    });
  });

  it('claims nothing of names people give', () => {
    expect(detectManagedBy({}, 'valuation-platform-prod-valuation')).toBeNull();
    expect(detectManagedBy({ terraform: 'false' }, 'fn')).toBeNull();
    expect(detectManagedBy(null, 'cora-prod-module-kb-documents')).toBeNull();
  });
});

describe('detectStage', () => {
  it.each([
    [{ stage: 'prod' }, 'x-dev-y', 'prod'],
    [{ Environment: 'Production' }, 'fn', 'prod'],
    [{ env: 'pr-142' }, 'fn', 'pr-142'],
    [{}, 'valuation-platform-staging-api', 'staging'],
    [null, 'shop_dev_orders', 'dev'],
    [{}, 'live-scores', null],
    [{}, 'devices-api', null],
  ])('reads %j and %s as %s', (tags, name, expected) => {
    expect(detectStage(tags, name)).toBe(expected);
  });
});
