import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../openapi/document';
import { componentSchemas, EstimateCostsInput } from './estimate-shapes';

const lambda = { kind: 'lambda', memoryMb: 512, invocations: 1000, durationMs: 100 };
const fargate = { kind: 'fargate', vcpu: 0.5, memoryGb: 1, running: { tasks: 1 } };

function faultsOf(component: unknown, more: object = {}): readonly string[] {
  const parsed = EstimateCostsInput.safeParse({ region: 'us-east-1', components: [component], ...more });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
}

describe('the components of an estimate', () => {
  it.each(componentSchemas.map((schema) => [schema.shape.kind.value, schema] as const))(
    'describe %s with an example they accept',
    (kind, schema) => {
      const example: unknown = schema.meta()?.example;
      expect(schema.safeParse(example).success).toBe(true);
      const described = JSON.stringify(openApiDocument().paths?.['/costs/estimate']);
      const inComponents = JSON.stringify(openApiDocument().components);
      expect(described + inComponents).toContain(JSON.stringify(example));
      expect(described + inComponents).toContain(`"const":"${kind}"`);
    },
  );
});

describe('hostile input', () => {
  it.each([
    ['a negative count', { ...lambda, invocations: -1 }, 'components.0.invocations'],
    ['a count that is no number', { ...lambda, invocations: Number.NaN }, 'components.0.invocations'],
    ['an endless count', { ...lambda, invocations: 1e300 }, 'components.0.invocations'],
    [
      'an endless measured count',
      { ...lambda, invocations: { value: 1e300 } },
      'components.0.invocations.value',
    ],
    ['infinity', { ...lambda, durationMs: Number.POSITIVE_INFINITY }, 'components.0.durationMs'],
    ['memory Lambda does not have', { ...lambda, memoryMb: 64 }, 'components.0.memoryMb'],
    ['a region that can’t be', { ...lambda, region: 'mars-1' }, 'components.0.region'],
    ['a vCPU Fargate does not have', { ...fargate, vcpu: 3 }, 'components.0.vcpu'],
    ['memory that does not go with the vCPU', { ...fargate, memoryGb: 8 }, 'components.0.memoryGb'],
    ['Windows on half a vCPU', { ...fargate, os: 'windows' }, 'components.0.vcpu'],
    [
      'Windows on Spot',
      { ...fargate, os: 'windows', vcpu: 1, memoryGb: 2, spotShare: 0.5 },
      'components.0.spotShare',
    ],
    [
      'more than all cold starts',
      { ...lambda, init: { share: 1.5, durationMs: 10 } },
      'components.0.init.share',
    ],
    [
      'provisioned for more than a month',
      { kind: 'lambdaProvisioned', memoryMb: 512, environments: 1, on: { seconds: 86_400, times: 32 } },
      'components.0.on',
    ],
    ['an unknown component', { kind: 'blimp' }, 'components.0.kind'],
  ])('%s is refused by its field', (_, component, field) => {
    expect(faultsOf(component)).toEqual([field]);
  });

  it('names a region, month, override and discount that can’t be', () => {
    expect(faultsOf(lambda, { region: 'mars-1' })).toEqual(['region']);
    expect(faultsOf(lambda, { month: { hours: 1e300 } })).toEqual(['month.hours']);
    expect(faultsOf(lambda, { month: { month: '2026-13' } })).toEqual(['month.month']);
    expect(faultsOf(lambda, { overrides: [{ key: 'toString', usd: '1', reason: 'none' }] })).toEqual([
      'overrides.0.key',
    ]);
    expect(faultsOf(lambda, { overrides: [{ key: 'alb.lcu', usd: '1e9', reason: 'none' }] })).toEqual([
      'overrides.0.usd',
    ]);
    expect(faultsOf(lambda, { discount: { percent: 101, reason: 'too good' } })).toEqual([
      'discount.percent',
    ]);
  });
});
