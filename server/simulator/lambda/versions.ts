import { uuidOf } from '../random';
import type { World } from '../world';
import { conflict, functionNotFound, staleRevision } from './errors';
import type { FunctionVersion, LambdaFunction } from './state';

/** True from the moment the last create or update is done. */
export function isSettled(version: FunctionVersion, now: number): boolean {
  return now >= version.transition.endsAt;
}

/** Counts changes up to `now`; becoming active is one. */
export function revisionAt(version: FunctionVersion, now: number): number {
  return version.revision + (isSettled(version, now) ? 1 : 0);
}

/** The RevisionId AWS would show at `now`. */
export function revisionIdAt(
  world: World,
  target: LambdaFunction,
  version: FunctionVersion,
  now: number,
): string {
  return uuidOf(`${world.seed}/${target.arn}/${version.version}/${revisionAt(version, now)}`);
}

/** Throws PreconditionFailedException when the caller names a RevisionId that is not the current one. */
export function requireRevision(given: string | undefined, current: string): void {
  if (given !== undefined && given !== current) throw staleRevision();
}

/** Throws ResourceConflictException while $LATEST is being created or updated. */
export function requireSettled(target: LambdaFunction, now: number): void {
  if (isSettled(target.latest, now)) return;
  const pending = target.latest.transition.kind === 'create';
  const why = pending
    ? 'The function is currently in the following state: Pending'
    : `An update is in progress for resource: ${target.arn}`;
  throw conflict(`The operation cannot be performed at this time. ${why}`);
}

/** The version a qualifier means, through an alias where it names one; null when there is none. */
export function findVersion(target: LambdaFunction, qualifier: string | null): FunctionVersion | null {
  if (qualifier === null || qualifier === '$LATEST') return target.latest;
  const number = target.aliases.get(qualifier)?.version ?? qualifier;
  return number === '$LATEST' ? target.latest : (target.versions.get(number) ?? null);
}

/** The version a qualifier means. Throws ResourceNotFoundException quoting the qualified ARN. */
export function requireVersion(target: LambdaFunction, qualifier: string | null): FunctionVersion {
  const found = findVersion(target, qualifier);
  if (!found) throw functionNotFound(`${target.arn}:${qualifier}`);
  return found;
}

/** How long creating or updating a function takes, in milliseconds of simulated time. */
export function settlingMs(world: World): number {
  return Math.min(3, world.provisioningSeconds) * 1000;
}
