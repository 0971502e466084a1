import type { Failure } from '@/lib/contracts/shapes';
import type { Assign } from '@/lib/domain/estate/assign-workload';
import type { SyncCursor } from '@/lib/domain/estate/sync-cursor';
import type { ScalableTarget, Tags } from '@/lib/domain/inventory/snapshot';
import type { AwsScope } from '../../../aws/access';
import { AwsError } from '../../../aws/errors';
import { type RegionKey, saveProgress } from '../../../db/region-repository';
import { toFailure } from '../../aws-failure';
import type { ServiceContext } from '../../context';

/** One listing of one region while it is under way. */
export interface SyncRun {
  readonly ctx: ServiceContext;
  readonly key: RegionKey;
  readonly scope: AwsScope;
  /** Whom the region is claimed for. */
  readonly by: string;
  readonly assign: Assign;
  readonly signal: AbortSignal;
  /** Workloads the region held before; null when it was never listed. */
  readonly total: number | null;
  /** Null where tags could not be read: those stored are kept. */
  readonly tags: ReadonlyMap<string, Tags> | null;
  readonly scaling: ReadonlyMap<string, readonly ScalableTarget[]> | null;
  /** Before the first of these was read. */
  readonly startedAt: Date;
  readonly failures: Failure[];
}

/** Thrown when a run must end at once; what it has stored stays, and the next run goes on from its cursor. */
export class SyncInterrupted extends Error {}

export const claimForMs = 90_000;

/** Stores the cursor and renews the claim; throws SyncInterrupted when the region was paused or taken over. */
export async function checkpoint(run: SyncRun, cursor: SyncCursor): Promise<SyncCursor> {
  run.signal.throwIfAborted();
  const until = new Date(run.ctx.clock.now().getTime() + claimForMs);
  const total = run.total === null ? null : Math.max(run.total, cursor.done);
  const mine = await saveProgress(run.ctx.db, run.key, { by: run.by, until }, { cursor, total });
  if (!mine) throw new SyncInterrupted('The region was paused, or another process reads it now.');
  return cursor;
}

/** The answer of a read, or null with the failure noted; an abort is thrown on. */
export async function tryRead<T>(failures: Failure[], read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    failures.push(toFailure(error));
    return null;
  }
}

/** True when asking again later may well work, so that a listing should go on where it stopped. */
export function isPassing(error: AwsError): boolean {
  switch (error.kind) {
    case 'throttled':
    case 'unreachable':
    case 'service':
    case 'expired':
      return true;
    case 'denied':
    case 'capped':
    case 'invalid':
    case 'conflict':
    case 'notFound':
      return false;
    default:
      return error.kind satisfies never;
  }
}
