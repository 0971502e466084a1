import type { SyncStatus } from '@/lib/contracts/estate';

export interface Freshness {
  readonly state: 'running' | 'idle';
  readonly regions: number;
  readonly failing: number;
  /** Workloads read so far in the running sync, and of how many; null total while that is not known. */
  readonly done: number;
  readonly total: number | null;
  /** When the region listed longest ago was listed; null while one of them never was. */
  readonly oldestListedAt: string | null;
}

/** How old what is shown is at most, and how the reading of the watched regions goes. */
export function toFreshness({ regions, running }: SyncStatus): Freshness {
  const watched = regions.filter(({ enabled }) => enabled);
  const moving = watched.filter(({ status }) => status === 'running');
  const totals = moving.map(({ progress }) => progress.total);
  const listed = watched.map(({ listedAt }) => listedAt);
  const known = listed.filter((at) => at !== null).sort();
  return {
    state: running ? 'running' : 'idle',
    regions: watched.length,
    failing: watched.filter(({ failure }) => failure !== null).length,
    done: moving.reduce((sum, { progress }) => sum + progress.done, 0),
    total: totals.reduce<number | null>(
      (sum, total) => (sum === null || total === null ? null : sum + total),
      0,
    ),
    oldestListedAt: known.length < listed.length ? null : (known[0] ?? null),
  };
}
