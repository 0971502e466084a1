import { UnknownValue } from '@/components/states/unknown-value';
import { Copyable } from '@/components/ui/copyable';
import { Time } from '@/components/ui/time';
import type { FunctionDetail } from '@/lib/domain/inventory/snapshot';

const shownVersions = 20;

/** The published versions of a function, newest first, with the aliases that point to each. */
export function VersionList({ detail }: { readonly detail: FunctionDetail }) {
  const versions = [...detail.versions].reverse();
  if (versions.length === 0)
    return <p className="text-ink-2">No version is published: every call reaches $LATEST.</p>;
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {versions.slice(0, shownVersions).map((version) => (
          <li key={version.version} className="flex min-h-8 flex-wrap items-center gap-x-4 py-1">
            <span className="w-10 font-mono text-xs">{version.version}</span>
            <span className="w-32 text-ink-2 text-xs">
              {aliasesOf(detail, version.version) || 'no alias'}
            </span>
            <span className="text-ink-2 text-xs">
              published <Time iso={version.lastModified} />
            </span>
            {version.snapStart === 'PublishedVersions' ? <span className="text-xs">SnapStart</span> : null}
            <span className="ml-auto">
              {version.codeSha256 ? (
                <Copyable value={version.codeSha256} label="Code SHA-256" max={14} />
              ) : (
                <UnknownValue why="Lambda does not report the code’s hash for it" />
              )}
            </span>
          </li>
        ))}
      </ul>
      {versions.length > shownVersions ? (
        <p className="text-ink-3 text-xs">{`The newest ${shownVersions} of ${versions.length} versions.`}</p>
      ) : null}
    </>
  );
}

function aliasesOf(detail: FunctionDetail, version: string): string {
  return detail.aliases
    .filter((alias) => alias.version === version || version in alias.weights)
    .map((alias) => alias.name)
    .join(', ');
}
