import { describe, expect, it } from 'vitest';
import { isFargateSize, parseCpu, parseMemory } from './fargate-sizes';

describe('Fargate sizes', () => {
  it.each([
    [256, 512, true],
    [256, 2048, true],
    [256, 3072, false],
    [512, 512, false],
    [512, 4096, true],
    [1024, 2048, true],
    [1024, 2560, false],
    [4096, 30_720, true],
    [4096, 31_744, false],
    [8192, 20_480, true],
    [8192, 18_432, false],
    [16_384, 122_880, true],
    [32_768, 249_856, true],
    [300, 512, false],
  ])('%i CPU units with %i MB: %s', (cpu, memory, valid) => {
    expect(isFargateSize(cpu, memory)).toBe(valid);
  });

  it('reads the spelled-out units', () => {
    expect([parseCpu('.5 vCPU'), parseCpu('1024'), parseCpu('much')]).toEqual([512, 1024, null]);
    expect([parseMemory('2 GB'), parseMemory('512'), parseMemory('')]).toEqual([2048, 512, null]);
  });
});
