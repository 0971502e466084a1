import { hostname } from 'node:os';

// Next.js loads a module once per bundle; the global makes it one identity a process.
const shared = globalThis as typeof globalThis & { trimtabStartedMs?: number };

/** Host, process id and start of this process: what a claim carries, so that others can tell when it is gone. */
export function processIdentity(): string {
  shared.trimtabStartedMs ??= Date.now();
  return `${hostname()}/${process.pid}/${shared.trimtabStartedMs}`;
}

/** True when `identity` was a process of this host that has ended; one of another host can't be told from here. */
export function isProcessGone(identity: string): boolean {
  const [host, pid, started] = identity.split('/');
  if (host !== hostname() || !pid || !started || !/^\d+$/.test(pid)) return false;
  if (Number(pid) === process.pid) return !processIdentity().endsWith(`/${started}`);
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
