import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { isProcessGone, processIdentity } from './process-identity';

it('knows this process from one that has ended, and says nothing of other hosts', async () => {
  const ended = spawn(process.execPath, ['-e', '']);
  await once(ended, 'close');
  expect(isProcessGone(processIdentity())).toBe(false);
  expect(isProcessGone(`${hostname()}/${ended.pid}/1`)).toBe(true);
  expect(isProcessGone(`${hostname()}/${process.pid}/1`)).toBe(true);
  expect(isProcessGone(`elsewhere/${ended.pid}/1`)).toBe(false);
  expect(isProcessGone('a claim of another form')).toBe(false);
});
