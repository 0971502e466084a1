import { describe, expect, it } from 'vitest';
import type { ClaimSource } from '@/lib/contracts/reviews/claim-shapes';
import type { Figure } from '@/lib/domain/reviews/find-figures';
import { fromClaim, toClaimDraft, toClaimInput } from './claim-draft';

const figure = (quote: string, value: number, unit: string): Figure => ({
  quote,
  line: 3,
  value,
  unit,
  about: 'Compute, Lambda',
});

describe('the draft of a claim', () => {
  it.each<readonly [Figure, object]>([
    [figure('$0.17', 0.17, 'USD'), { stated: 0.17, unit: 'USD', source: { kind: 'estimate', prices: [] } }],
    [figure('250 MB', 250, 'MB'), { stated: 250, unit: 'MB', source: { kind: 'limit' } }],
    [
      figure('10 GB', 10, 'GB'),
      { stated: 10_240, unit: 'MB', source: { kind: 'limit', limit: 'lambda.memoryMb' } },
    ],
    [
      figure('15 min', 15, 'min'),
      { stated: 900, unit: 's', source: { kind: 'limit', limit: 'lambda.timeoutS' } },
    ],
    [
      figure('8 s', 8, 's'),
      { stated: 8000, unit: 'ms', source: { kind: 'latency', of: 'cold', percentile: 50 } },
    ],
    [
      figure('18 %', 18, '%'),
      { stated: 0.18, unit: 'ratio', source: { kind: 'measurement', field: 'functions.cold_start_rate' } },
    ],
  ])('of $quote begins with what such a figure is usually held against', (one, expected) => {
    expect(toClaimInput(one, toClaimDraft(one, null))).toMatchObject({ line: 3, ...expected });
  });

  it('of a table’s next line is held against the same, with its own figure and place', () => {
    const first = { ...toClaimDraft(figure('$1.67', 1.67, 'USD'), null), durationMs: '2000' };
    const next = toClaimDraft({ ...figure('$0.20', 0.2, 'USD'), about: 'Requests, Lambda' }, first);
    expect(next).toMatchObject({ durationMs: '2000', stated: '0.2', about: 'Requests, Lambda' });
  });

  it('is held against something else where the next figure is of another kind', () => {
    const first = toClaimDraft(figure('$1.67', 1.67, 'USD'), null);
    expect(toClaimDraft(figure('50 MB', 50, 'MB'), first)).toMatchObject({ kind: 'limit', stated: '50' });
  });

  it.each<ClaimSource>([
    { kind: 'limit', limit: 'lambda.timeoutS' },
    { kind: 'measurement', field: 'functions.package_mb', pick: 'least', windowDays: 30 },
    { kind: 'latency', of: 'warm', percentile: 95, functions: '-api', stage: 'prod', windowDays: 1 },
    {
      kind: 'estimate',
      region: 'eu-west-1',
      component: { kind: 'lambda', memoryMb: 512, requests: 1e6, durationMs: 2000, architecture: 'arm64' },
      prices: ['lambda.duration'],
    },
    {
      kind: 'estimate',
      region: 'us-east-1',
      component: { kind: 'fargate', vcpu: 0.5, memoryGb: 1, tasks: 2, architecture: 'x86_64' },
      prices: ['fargate.vcpu'],
    },
  ])('of a claim says what it is held against, all of it: %j', (source) => {
    const one = figure('8', 8, 'ms');
    const said = { quote: '8', line: 3, about: 'It', stated: 8, unit: 'ms', tolerancePercent: 12.5 };
    const unchecked = { state: 'unchecked', reason: '' } as const;
    const claim = {
      ...said,
      source,
      kind: source.kind,
      id: '',
      verdict: unchecked,
      basis: '',
      checkedAt: '',
    };
    const { unit: _, ...rest } = said;
    expect(toClaimInput(one, fromClaim(claim))).toMatchObject({ ...rest, source });
  });

  it('is not sent while a number is missing', () => {
    const one = figure('$1.67', 1.67, 'USD');
    expect(toClaimInput(one, { ...toClaimDraft(one, null), stated: ' ' })).toBeNull();
    expect(toClaimInput(one, { ...toClaimDraft(one, null), memoryMb: 'much' })).toBeNull();
  });
});
