import { createHash } from 'node:crypto';
import { type EstateOptions, populateEstate } from '../estates/populate-estate';
import { createWorld, type WorldOptions } from '../world';
import { snapshotOf } from './world-snapshot';

/** Any fixed time will do: the same estate made at the same time is the same, unless the code makes it otherwise. */
const anyTime = new Date('2026-11-01T00:00:00Z');

/** Maps and sets as lists; V8's own format may write the same number in two ways. */
function plainly(_: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

/**
 * A text that two starts share when they were told the same and their code makes the same estate of it. Whatever a
 * new version changes about an estate or the shape of its state changes it.
 */
export function estateIdentity(options: EstateOptions & WorldOptions): string {
  const world = createWorld({ ...options, startAt: anyTime });
  populateEstate(world, { ...options, historyDays: 0 });
  const told = {
    startAt: options.startAt?.toISOString() ?? null,
    provisioningSeconds: options.provisioningSeconds ?? null,
    historyDays: options.historyDays ?? null,
  };
  return createHash('sha256')
    .update(JSON.stringify({ told, made: snapshotOf(world) }, plainly))
    .digest('hex');
}
