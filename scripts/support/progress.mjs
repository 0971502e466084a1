const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Shows one line for a step: what is being done, then how it went and how long it took.
 * @template T
 * @param {string} doing
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [inWords]
 * @returns {Promise<T>}
 */
export async function step(doing, work, inWords = () => '') {
  const began = performance.now();
  process.stdout.write(`  ${doing} … `);
  try {
    const result = await work();
    const words = inWords(result);
    process.stdout.write(`${words ? `${words}, ` : ''}${seconds(performance.now() - began)}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}
