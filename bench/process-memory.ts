import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const mebibyte = 1024;

/** Resident memory of a process and of all below it, in MB. */
export async function treeMemoryMb(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-eo', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const inside = new Set([pid]);
  // A parent may be listed after its child.
  for (let before = 0; before < inside.size; ) {
    before = inside.size;
    for (const [own = 0, parent = 0] of rows) if (inside.has(parent)) inside.add(own);
  }
  return rows.reduce((sum, [own = 0, , rss = 0]) => sum + (inside.has(own) ? rss : 0), 0) / mebibyte;
}
