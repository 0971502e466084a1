import { setTimeout as delay } from 'node:timers/promises';

/** @param {number | null | undefined} pid */
export function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Polls until the condition holds; false when the time is up first.
 * @param {() => boolean | Promise<boolean>} condition
 * @param {{ withinMs: number, everyMs?: number }} limits
 */
export async function until(condition, { withinMs, everyMs = 25 }) {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) return false;
    await delay(everyMs);
  }
  return true;
}

/**
 * Asks a process to stop and waits until it is gone; kills it when it takes too long.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export async function stopProcess(pid, signal, withinMs = 10_000) {
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  if (await until(() => !isAlive(pid), { withinMs })) return;
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}
