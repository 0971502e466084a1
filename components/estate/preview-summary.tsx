'use client';

import { ProblemBanner } from '@/components/states/problem';
import { Link } from '@/components/ui/link';
import { Skeleton } from '@/components/ui/skeleton';
import { StatusIcon } from '@/components/ui/status';
import type { RulePreview } from '@/lib/contracts/estate';
import { formatCountOf } from '@/lib/format/number';
import { listWords } from '@/lib/format/text';

interface PreviewSummaryProps {
  readonly preview: RulePreview | undefined;
  readonly error: Error | null;
  readonly isChanged: boolean;
}

/** What the rules as they stand here would do: what stays unassigned, and what would move. */
export function PreviewSummary({ preview, error, isChanged }: PreviewSummaryProps) {
  if (error && !preview) return <ProblemBanner error={error} />;
  if (!preview) return <Skeleton className="w-80 max-w-full" />;
  const { unassigned, moved } = preview;
  return (
    <div aria-live="polite" className="flex flex-col gap-1">
      <p className="flex items-start gap-1.5 text-base">
        <span className="flex h-5 items-center">
          <StatusIcon tone={unassigned.count === 0 ? 'good' : 'attention'} />
        </span>
        <span className="min-w-0">
          {unassigned.count === 0
            ? 'Every workload belongs to a module.'
            : `${formatCountOf(unassigned.count, 'workload')} ${unassigned.count === 1 ? 'stays' : 'stay'} unassigned: ${toNames(unassigned)}.`}{' '}
          {unassigned.count > 0 ? <Link href="/modules/unassigned">Look at them</Link> : null}
        </span>
      </p>
      {isChanged ? (
        <p className="text-ink-2">
          {moved.count === 0
            ? 'Saving moves no workload to another module.'
            : `Saving moves ${formatCountOf(moved.count, 'workload')} to another module: ${toNames(moved)}.`}
        </p>
      ) : null}
    </div>
  );
}

function toNames({ count, sample }: RulePreview['unassigned']): string {
  const names = sample.slice(0, 5).map((one) => one.name);
  return listWords(count > names.length ? [...names, `${count - names.length} more`] : names);
}
