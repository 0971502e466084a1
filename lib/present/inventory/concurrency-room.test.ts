import { describe, expect, test } from 'vitest';
import { known, unknown } from '@/lib/domain/known';
import { describeConcurrencyRoom } from './concurrency-room';

const settings = { limit: 1000, unreserved: 973, observedAt: '2026-11-20T10:00:00.000Z' };
const account = known(settings);
const place = { accountName: 'acme-prod', region: 'us-east-1' };
const provisioned = {
  qualifier: 'live',
  requested: 3,
  allocated: 3,
  available: 3,
  status: 'READY' as const,
  statusReason: null,
  lastModified: '2026-11-20T10:00:00.000Z',
};
const words = (
  reservedConcurrency: number | null,
  held = [provisioned],
  given: typeof account | ReturnType<typeof unknown> = account,
) => describeConcurrencyRoom({ reservedConcurrency, provisioned: held }, given, place);

describe('the room a function has', () => {
  test('without a reservation it is what the account leaves, less the 100 that AWS keeps', () => {
    expect(words(null)).toContain('the 973 of 1,000 that acme-prod leaves unreserved in us-east-1');
    expect(words(null)).toContain('873 more can be provisioned');
  });

  test('never falls below none', () => {
    const full = known({ ...settings, unreserved: 60 });
    expect(words(null, [], full)).toContain('0 more can be provisioned');
  });

  test('with a reservation it is what of that is not provisioned yet', () => {
    expect(words(10)).toContain('7 of them more can be provisioned');
    expect(words(10, [])).toContain('10 of them can be provisioned');
  });

  test('a reservation of zero switches it off', () => {
    expect(words(0)).toContain('no request runs');
  });

  test('an account that has not been read is not a number', () => {
    expect(words(null, [], unknown('not read'))).not.toMatch(/\d/);
  });
});
