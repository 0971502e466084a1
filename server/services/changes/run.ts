import type { AwsScope } from '../../aws/access';
import type { Claim } from '../../db/change-claim-repository';
import type { ServiceContext } from '../context';
import type { Place } from './kind';
import type { LoadedChange } from './load-change';

/** Told how far an apply has come, after each of its writes to the database and to AWS. */
export type Progress = (point: string) => Promise<void>;

/** One apply under way. */
export interface Run {
  readonly ctx: ServiceContext;
  readonly claim: Claim;
  readonly loaded: LoadedChange;
  readonly scope: AwsScope;
  readonly reached: Progress;
}

/** Where a run's calls go, and on which workload. */
export function placeOf({ scope, loaded }: Run): Place {
  return { scope, workload: loaded.row.workload };
}
