import { setInterval } from 'node:timers';

/** When npm itself is killed, it takes nobody along: that shows as another parent. */
function onParentGone(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) act();
  }, 1_000).unref();
}

/**
 * Keeps what was started, to stop all of it in reverse order, once.
 */
export function supervisor() {
  /** @type {Promise<{ stop(): Promise<void> }>[]} */
  const started = [];
  let stopping = null;
  const stopAll = async () => {
    for (const starting of started.reverse()) {
      const part = await starting.catch(() => null); // what failed to start is reported where it was awaited
      await part?.stop();
    }
  };
  const stop = () => {
    stopping ??= stopAll();
    return stopping;
  };
  const stopAndExit = (code) => stop().finally(() => process.exit(code));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!stopping) process.stdout.write('\nStopping …\n');
      stopAndExit(0);
    });
  }
  onParentGone(() => stopAndExit(1));
  return {
    stop,
    /** Takes a part while it still starts. @template {{ stop(): Promise<void> }} T @param {Promise<T>} starting */
    keep(starting) {
      started.push(starting);
      return starting;
    },
    /** Ends everything when a part ends by itself. @param {ReturnType<typeof import('./child.mjs').startChild>} part */
    watch(part) {
      part.exited.then((how) => {
        if (stopping) return;
        process.stderr.write(`\n${part.name} ended by itself (${how}), so everything is stopped.\n`);
        stopAndExit(1);
      });
    },
  };
}
