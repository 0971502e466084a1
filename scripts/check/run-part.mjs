import { runNode } from '../support/command.mjs';

/**
 * Runs one part and prints its line.
 * @param {import('./parts.mjs').Part} part
 */
export async function runPart({ name, args, verdict, summary }) {
  const { ok, output, seconds } = await runNode(args);
  const problem = ok ? (verdict?.(output) ?? null) : 'failed';
  const words = problem ?? summary?.(output) ?? '';
  const mark = problem ? '✗' : '✓';
  process.stdout.write(`${mark} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s  ${words}\n`);
  return {
    failed: problem !== null,
    name,
    output: problem === 'failed' ? output : `${output}\n${problem ?? ''}`,
  };
}
