import { Banner } from '@/components/states/banner';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { Change } from '@/lib/contracts/change-shapes';
import { formatFieldValue } from '@/lib/present/changes/change-words';

interface MovedValuesProps {
  readonly change: Pick<Change, 'id' | 'number' | 'moves'>;
  /** Whether the change is named, as where it is not the page's own. */
  readonly isNamed?: boolean;
  /** What can be done about it. */
  readonly children?: React.ReactNode;
}

/** What a change had set and something else has moved: from what to what, and when; nothing where nothing was. */
export function MovedValues({ change, isNamed = false, children }: MovedValuesProps) {
  const open = change.moves.filter(({ settled }) => settled === null);
  if (open.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {open.map(({ id, field, label, set, found, heldAt, noticedAt }) => (
        <Banner
          key={id}
          tone="attention"
          title={`${label} was undone by someone: ${formatFieldValue(field, set)} → ${formatFieldValue(field, found)}`}
        >
          Seen <Time iso={noticedAt} />, and last as it was set <Time iso={heldAt} />.{' '}
          {isNamed ? (
            <>
              <Link href={`/changes/${change.id}`}>{`Change ${change.number}`}</Link> had set it: set it again
              or let it stay there.
            </>
          ) : (
            'A deploy, a person or another tool did it; CloudTrail says who.'
          )}
        </Banner>
      ))}
      {children}
    </div>
  );
}
