import { until } from '../database/processes.mjs';
import { Failure } from '../support/failure.mjs';

async function isOk(url) {
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
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
  await until(settled, { withinMs: 60_000, everyMs: 50 });
  if (ready && !part.isOver()) return;
  await part.stop();
  throw new Failure(`${part.output().trim()}\n\n${part.name} did not start; it says why above.`);
}
