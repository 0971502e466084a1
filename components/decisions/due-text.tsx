'use client';

import { Status } from '@/components/ui/status';
import { useNow } from '@/components/ui/use-now';

/** The day a decision asks to be looked at again; said where that day has passed. */
export function DueText({ date }: { readonly date: string | null }) {
  const now = useNow();
  if (date === null) return <span className="text-ink-3">none named</span>;
  const isPast = now !== null && date < now.toISOString().slice(0, 10);
  if (!isPast) return date;
  return (
    <Status tone="bad">
      {date}
      <span className="sr-only">, passed</span>
    </Status>
  );
}
