import { spawnSync } from 'node:child_process';

/** The process ids of everything a process has started that still runs, however deep. */
export function descendantsOf(pid: number | undefined): readonly number[] {
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout;
  const pairs = listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const childrenOf = (parent: number): number[] =>
    pairs.flatMap(([child, of]) =>
      child !== undefined && of === parent ? [child, ...childrenOf(child)] : [],
    );
  return pid === undefined ? [] : childrenOf(pid);
}
