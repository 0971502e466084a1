import { describe, expect, it } from 'vitest';
import { diffConfiguration } from './diff-configuration';

describe('diffConfiguration', () => {
  it('names each field that differs, with both values', () => {
    const before = { memoryMb: 512, layers: ['a:1'], runtime: 'python3.13', vpcId: null };
    const after = { memoryMb: 1024, layers: ['a:2'], runtime: 'python3.13', vpcId: null };
    expect(diffConfiguration(before, after)).toEqual([
      { field: 'layers', from: ['a:1'], to: ['a:2'] },
      { field: 'memoryMb', from: 512, to: 1024 },
    ]);
  });

  it('is empty for equal values, however deep and in whatever order their keys are', () => {
    const a = { capacityProviders: [{ provider: 'FARGATE', weight: 1, base: 0 }] };
    const b = { capacityProviders: [{ base: 0, weight: 1, provider: 'FARGATE' }] };
    expect(diffConfiguration(a, b)).toEqual([]);
  });

  it('takes order in a list for a difference, and an absent field for null', () => {
    expect(diffConfiguration({ layers: ['a', 'b'] }, { layers: ['b', 'a'] })).toHaveLength(1);
    expect(diffConfiguration({}, { logFormat: 'JSON' })).toEqual([
      { field: 'logFormat', from: null, to: 'JSON' },
    ]);
  });
});
