'use client';

import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { ButtonLink, Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { Status } from '@/components/ui/status';
import { useTimeline } from '@/lib/client/decisions/use-timeline';
import type { DatedDecision } from '@/lib/contracts/decisions/shapes';
import { groupBy } from '@/lib/domain/group-by';
import { formatCountOf } from '@/lib/format/number';
import { statusWords, toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';
import { SupersessionChart } from './supersession-chart';

/** Decisions in time: what took the place of what, and what was decided when. */
export function TimelineView({ today }: { readonly today: string }) {
  return (
    <>
      <PageHeader
        title="Decisions over time"
        crumbs={[{ label: 'Decisions', href: '/decisions' }, { label: 'Over time' }]}
        summary="What took the place of what, and what was decided when."
      />
      <div className="flex max-w-5xl flex-col gap-8 px-4 pb-12 md:px-6">
        <SupersessionChart today={today} />
        <Months />
      </div>
    </>
  );
}

const monthWords = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function Months() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTimeline();
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} />
    ) : (
      <div role="status" aria-label="Reading the timeline">
        <Skeleton className="w-2/3" />
      </div>
    );
  const decisions = data.pages.flatMap((page) => page.data);
  const undated = data.pages.at(-1)?.meta.undated ?? 0;
  const months = [...groupBy(decisions, ({ date }) => date?.slice(0, 7) ?? '')];
  return (
    <Section
      title="Timeline"
      aside={undated > 0 ? `${formatCountOf(undated, 'decision')} without a day` : null}
    >
      {months.length === 0 ? (
        <EmptyState title="No decision says its day" act={<ButtonLink href="/decisions">See all</ButtonLink>}>
          A line such as “Date: 2026-03-11” in its text puts a decision here.
        </EmptyState>
      ) : (
        <ol className="flex flex-col gap-4">
          {months.map(([month, all]) => (
            <Month key={month} month={month} decisions={all} />
          ))}
        </ol>
      )}
      {hasNextPage ? (
        <Button
          size="sm"
          className="self-start"
          isPending={isFetchingNextPage}
          onPress={() => fetchNextPage()}
        >
          Show earlier
        </Button>
      ) : null}
    </Section>
  );
}

interface MonthProps {
  readonly month: string;
  readonly decisions: readonly DatedDecision[];
}

function Month({ month, decisions }: MonthProps) {
  return (
    <li className="grid gap-x-6 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <h3 className="py-1 text-ink-2">{monthWords.format(new Date(`${month}-01T00:00:00Z`))}</h3>
      <ul className="border-line border-t">
        {decisions.map((decision) => (
          <li
            key={decision.id}
            className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-1 text-sm"
          >
            <span className="w-6 text-right text-ink-3">{Number(decision.date?.slice(8))}</span>
            <Link href={`/decisions/${decision.slug}`} className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              {`${toDecisionRef(decision)} ${toDecisionTitle(decision)}`}
            </Link>
            <Status tone={statusWords[decision.status].tone} className="text-xs">
              {statusWords[decision.status].label}
            </Status>
          </li>
        ))}
      </ul>
    </li>
  );
}
