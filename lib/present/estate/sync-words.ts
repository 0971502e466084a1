import type { RegionStatus } from '@/lib/contracts/estate';
import { formatCount, formatCountOf } from '@/lib/format/number';

export interface SyncWords {
  readonly tone: 'neutral' | 'progress' | 'good' | 'attention' | 'bad';
  readonly label: string;
}

/** How reading one region stands, in a word or two with its tone. */
export function describeSync(region: RegionStatus): SyncWords {
  if (!region.enabled) return { tone: 'neutral', label: 'Paused' };
  switch (region.status) {
    case 'running':
      return { tone: 'progress', label: toProgress(region.progress) };
    case 'failed':
      return { tone: 'bad', label: 'Can’t be read' };
    case 'partial':
      return { tone: 'attention', label: 'Read in part' };
    case 'idle':
      return region.completedAt === null
        ? { tone: 'neutral', label: 'Not read yet' }
        : { tone: 'good', label: 'Read in full' };
  }
}

function toProgress({ done, total }: RegionStatus['progress']): string {
  return total === null
    ? `Reading, ${formatCount(done)} so far`
    : `Reading, ${formatCount(done)} of ${formatCount(total)}`;
}

/** The answer of the accounts page in one sentence: what is watched and whether all of it can be read. */
export function summariseEstate(regions: readonly RegionStatus[]): string {
  const watched = regions.filter((region) => region.enabled);
  if (watched.length === 0) return 'No region is watched: nothing is read from AWS.';
  const accounts = new Set(watched.map((region) => region.accountId)).size;
  const workloads = watched.reduce((sum, region) => sum + region.workloads, 0);
  const where = `${formatCountOf(workloads, 'workload')} in ${formatCountOf(watched.length, 'region')} of ${formatCountOf(accounts, 'account')}`;
  const failing = watched.filter((region) => region.status === 'failed' || region.status === 'partial');
  if (failing.length === 0) return `${where}, all of it readable.`;
  return `${where}; ${formatCountOf(failing.length, 'region')} can’t be read in full.`;
}
