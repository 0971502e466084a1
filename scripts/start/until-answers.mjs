import { setTimeout as delay } from 'node:timers/promises';
import { until } from '../database/processes.mjs';
import { Failure } from '../support/failure.mjs';

// A slow machine may take minutes; a part that fails ends by itself and is not waited for.
const withinMs = 300_000;
const lastLines = 40;

async function isOk(url) {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** The last a part printed, all of it read even where the part is gone. */
async function lastWords(part) {
  await Promise.race([part.exited, delay(2_000, undefined, { ref: false })]);
  return part.output().trim().split('\n').slice(-lastLines).join('\n');
}

/**
 * Waits until a part answers 200, or throws with the last it said.
 * @param {ReturnType<typeof import('./child.mjs').startChild>} part
 * @param {string} url
 */
export async function untilAnswers(part, url) {
  let ready = false;
  const settled = async () => {
    ready = await isOk(url);
    return ready || part.isOver();
  };
  await until(settled, { withinMs, everyMs: 50 });
  if (ready && !part.isOver()) return;
  const why = part.isOver()
    ? 'ended before it was ready'
    : `did not answer within ${withinMs / 60_000} minutes`;
  await part.stop();
  const words = await lastWords(part);
  const said = words === '' ? 'It printed nothing.' : `The last it printed:\n\n${words}`;
  throw new Failure(`${part.name} ${why}. ${said}`);
}
