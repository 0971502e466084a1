import { isDeepStrictEqual } from 'node:util';
import type { CallContext } from '../service';
import type { FunctionSettings, FunctionVersion, LambdaFunction } from './state';
import { isSettled, revisionAt } from './versions';

function lastPublished(target: LambdaFunction): FunctionVersion | undefined {
  return [...target.versions.values()].at(-1);
}

function unchangedSince(target: LambdaFunction, version: FunctionVersion): boolean {
  const { latest } = target;
  return (
    latest.code.sha256 === version.code.sha256 && isDeepStrictEqual(latest.settings, version.publishedFrom)
  );
}

function withDescription(settings: FunctionSettings, description: string | undefined): FunctionSettings {
  return description === undefined || description === '' ? settings : { ...settings, description };
}

/**
 * Publishes $LATEST, or returns the last version when neither code nor configuration changed since.
 * A version of an unsettled $LATEST, or with SnapStart, is Pending first.
 */
export function publish(target: LambdaFunction, call: CallContext, description?: string): FunctionVersion {
  const last = lastPublished(target);
  if (last && unchangedSince(target, last)) return last;
  const { latest } = target;
  const snapshotMs =
    latest.settings.snapStart === 'PublishedVersions' ? call.world.provisioningSeconds * 1000 : 0;
  const endsAt = Math.max(call.now + snapshotMs, latest.transition.endsAt);
  const published: FunctionVersion = {
    version: String(target.nextVersion),
    settings: withDescription(latest.settings, description),
    publishedFrom: latest.settings,
    code: latest.code,
    modifiedAt: latest.modifiedAt,
    revision: 1,
    transition: { kind: 'create', startedAt: call.now, endsAt, failure: latest.transition.failure },
  };
  target.nextVersion += 1;
  target.versions.set(published.version, published);
  if (isSettled(latest, call.now)) target.latest = { ...latest, revision: revisionAt(latest, call.now) };
  return published;
}
