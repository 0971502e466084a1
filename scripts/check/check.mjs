import os from 'node:os';
import pLimit from 'p-limit';
import { parts } from './parts.mjs';
import { runPart } from './run-part.mjs';

/** Runs every part, as many at a time as there are processors; answers the exit code. */
export async function check() {
  const limit = pLimit(Math.max(2, os.availableParallelism()));
  const results = await Promise.all(parts.map((part) => limit(() => runPart(part))));
  const failed = results.filter((result) => result.failed);
  for (const { name, output } of failed) process.stdout.write(`\n── ${name} ──\n${output.trim()}\n`);
  return failed.length > 0 ? 1 : 0;
}
