import os from 'node:os';
import pLimit from 'p-limit';
import { runNode } from '../support/command.mjs';
import { parts } from './parts.mjs';

/** @param {import('./parts.mjs').Part} part */
async function runPart({ name, args, verdict, summary }) {
  const { ok, output, seconds } = await runNode(args);
  const problem = ok ? (verdict?.(output) ?? null) : 'failed';
  const words = problem ?? summary?.(output) ?? '';
  process.stdout.write(
    `${problem ? '✗' : '✓'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s  ${words}\n`,
  );
  return { failed: problem !== null, name, output };
}

/** Runs every part, as many at a time as there are processors; answers the exit code. */
export async function check() {
  const limit = pLimit(Math.max(2, os.availableParallelism()));
  const results = await Promise.all(parts.map((part) => limit(() => runPart(part))));
  const failed = results.filter((result) => result.failed);
  for (const { name, output } of failed) process.stdout.write(`\n── ${name} ──\n${output.trim()}\n`);
  return failed.length > 0 ? 1 : 0;
}
