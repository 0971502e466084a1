'use client';

import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Skeleton } from '@/components/ui/skeleton';
import { Time } from '@/components/ui/time';
import { useDecisionRevisions } from '@/lib/client/decisions/use-decision';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { describeCause } from '@/lib/present/decisions/decision-words';

/** Every text it has had, the last first: when, by whom and why. */
export function DecisionHistory({ decision }: { readonly decision: DecisionDetail }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useDecisionRevisions(decision.id);
  if (!data) return error ? <ProblemBanner error={error} /> : <Skeleton className="w-2/3" />;
  return (
    <>
      <ol className="flex flex-col gap-1.5">
        {data.pages
          .flatMap((page) => page.data)
          .map(({ number, at, byLabel, cause, note }) => (
            <li key={number} className="flex flex-col">
              <span>
                <span className="font-mono text-xs">{`r${number}`}</span> {describeCause(cause)} by {byLabel},{' '}
                <Time iso={at} />
              </span>
              {number > 1 ? (
                <Link
                  className="self-start text-xs"
                  href={`/decisions/${decision.slug}/revisions?from=${number - 1}&to=${number}`}
                >
                  {`What changed in r${number}`}
                </Link>
              ) : null}
              {note === null ? null : <span className="text-ink-2">{note}</span>}
            </li>
          ))}
      </ol>
      {hasNextPage ? (
        <Button
          size="sm"
          className="self-start"
          isPending={isFetchingNextPage}
          onPress={() => fetchNextPage()}
        >
          Show older
        </Button>
      ) : null}
    </>
  );
}
