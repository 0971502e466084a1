import { expect, it } from 'vitest';
import { noteUnderWay, untilNoneUnderWay } from './under-way';

it('waits for what is under way, failed or not, and no longer than it may', async () => {
  let fail: (error: Error) => void = () => undefined;
  const first = new Promise<string>((_, reject) => {
    fail = reject;
  });
  const outcome = noteUnderWay(first);
  let idle = false;
  const waiting = untilNoneUnderWay(60_000).then(() => {
    idle = true;
  });
  await untilNoneUnderWay(1);
  expect(idle).toBe(false);
  fail(new Error('AWS said no'));
  await expect(outcome).rejects.toThrow('AWS said no');
  await waiting;
  expect(idle).toBe(true);
});
