'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { Status } from '@/components/ui/status';
import { TooltipText } from '@/components/ui/tooltip';
import type { RulePreview } from '@/lib/contracts/estate';
import { formatCount } from '@/lib/format/number';
import { listWords } from '@/lib/format/text';

/** What a rule would decide now, with a few names on hover. */
export function RuleCatch({ preview }: { readonly preview: RulePreview['rules'][number] | undefined }) {
  if (!preview)
    return (
      <span className="flex h-8 w-36 items-center">
        <Skeleton className="w-24" />
      </span>
    );
  const names = preview.sample.map((one) => one.name);
  const more = preview.caught - names.length;
  const text =
    names.length === 0
      ? 'It matches no workload that an earlier rule has not taken.'
      : `${listWords(more > 0 ? [...names, `${formatCount(more)} more`] : names)}.`;
  return (
    <span className="flex min-h-8 w-36 flex-col justify-center text-xs">
      <TooltipText text={text}>
        {preview.caught === 0 ? (
          <Status tone="attention">catches nothing</Status>
        ) : (
          `catches ${formatCount(preview.caught)}`
        )}
      </TooltipText>
      {preview.shadowed > 0 ? (
        <span className="text-ink-3">{`${formatCount(preview.shadowed)} taken above it`}</span>
      ) : null}
    </span>
  );
}
