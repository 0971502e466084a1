'use client';

import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useRevokeShare } from '@/lib/client/costs/use-scenarios';
import type { Share, SnapshotSummary } from '@/lib/contracts/costs/scenario-shapes';

interface SnapshotListProps {
  readonly scenarioId: string;
  readonly snapshots: readonly SnapshotSummary[];
}

/** What was frozen of a comparison, latest first, with the links that show it. */
export function SnapshotList({ scenarioId, snapshots }: SnapshotListProps) {
  if (snapshots.length === 0) return null;
  return (
    <Section title="Frozen" aside="kept as they were; nobody can change them">
      <ul className="border-line border-t">
        {snapshots.map(({ id, takenAt, takenByLabel, reason, verdict, shares }) => (
          <li key={id} className="flex flex-col border-line border-b py-1.5">
            <span className="flex flex-wrap gap-x-3">
              <Link href={`/compare/scenarios/${scenarioId}/snapshots/${id}`} className="font-medium">
                {reason}
              </Link>
              <span className="text-ink-3 text-xs">
                <Time iso={takenAt} /> by {takenByLabel}
              </span>
            </span>
            <span className="text-ink-2">{verdict}</span>
            {shares.map((share) => (
              <ShareLine key={share.id} scenarioId={scenarioId} share={share} />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ShareLine({ scenarioId, share }: { readonly scenarioId: string; readonly share: Share }) {
  const revoke = useRevokeShare(scenarioId);
  const whyNot = useWhyNot('scenarios.write');
  const { state, expiresAt, lastReadAt, id } = share;
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-xs">
      <span className={state === 'open' ? 'text-progress-text' : 'text-ink-3'}>
        {state === 'open'
          ? 'Link open until '
          : state === 'expired'
            ? 'Link expired '
            : 'Link revoked; was until '}
        <Time iso={expiresAt} />
      </span>
      <span className="text-ink-3">
        {lastReadAt ? (
          <>
            last read <Time iso={lastReadAt} />
          </>
        ) : (
          'never read'
        )}
      </span>
      {state === 'open' ? (
        <Button
          size="sm"
          variant="ghost"
          disabledReason={whyNot}
          isPending={revoke.isPending}
          onPress={() => revoke.mutate(id)}
        >
          Revoke
        </Button>
      ) : null}
    </span>
  );
}
