'use client';

import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { useChanges } from '@/lib/client/changes/use-changes';
import { describeStanding } from '@/lib/present/changes/phase-words';

const shown = 10;

/** The last changes that follow a decision; nothing where none does. */
export function DecisionChanges({ decisionId }: { readonly decisionId: string }) {
  const { data } = useChanges({ decision: decisionId, state: 'applied' });
  const changes = data?.pages.flatMap((page) => page.data) ?? [];
  if (changes.length === 0) return null;
  return (
    <Section title="Changes that follow it">
      <ul className="flex flex-col gap-2">
        {changes.slice(0, shown).map((change) => (
          <li key={change.id} className="flex flex-col">
            <Link href={`/changes/${change.id}`}>{`${change.number}: ${change.title}`}</Link>
            <span className="flex flex-wrap gap-x-3 text-ink-2 text-xs">
              <span>{change.workload.name}</span>
              <Status tone={describeStanding(change).tone}>{describeStanding(change).label}</Status>
              <Time iso={change.appliedAt ?? change.plannedAt} />
            </span>
          </li>
        ))}
      </ul>
      {changes.length > shown ? (
        <p className="text-ink-2 text-xs">{`The last ${shown} of ${changes.length}${data?.pages.at(-1)?.meta.nextCursor ? ' or more' : ''}.`}</p>
      ) : null}
    </Section>
  );
}
