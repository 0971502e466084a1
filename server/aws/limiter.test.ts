import { describe, expect, it } from 'vitest';
import { Limiter, type QuotaKey } from './limiter';

const person: QuotaKey = {
  accountId: '111122223333',
  region: 'us-east-1',
  family: 'lambda.control',
  background: false,
};
const job: QuotaKey = { ...person, background: true };

/** Which of some calls of the same moment may be sent at once: the others still wait when all are called off. */
async function sentAtOnce(limiter: Limiter, keys: readonly QuotaKey[]): Promise<readonly boolean[]> {
  const calledOff = new AbortController();
  const calls = keys.map((key) => limiter.acquire(key, calledOff.signal));
  calledOff.abort();
  const settled = await Promise.allSettled(calls);
  return settled.map(({ status }) => status === 'fulfilled');
}

describe('the share of people', () => {
  it('lets two changes be planned and applied one right after the other, seven calls each', async () => {
    const sent = await sentAtOnce(new Limiter(), Array<QuotaKey>(14).fill(person));
    expect(sent).not.toContain(false);
  });

  it('is taken from that of jobs, which then wait', async () => {
    const limiter = new Limiter();
    const sent = await sentAtOnce(limiter, [...Array<QuotaKey>(10).fill(person), job]);
    expect(sent.at(-1)).toBe(false);
  });

  it('is not used up by jobs', async () => {
    const sent = await sentAtOnce(new Limiter(), [...Array<QuotaKey>(30).fill(job), person]);
    expect(sent.at(-1)).toBe(true);
  });
});
