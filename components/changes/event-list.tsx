import { Time } from '@/components/ui/time';
import type { ChangeEvent } from '@/lib/contracts/change-shapes';

/** What happened to a change, newest first. */
export function EventList({ events }: { readonly events: readonly ChangeEvent[] }) {
  return (
    <ol className="flex flex-col gap-1">
      {[...events].reverse().map((event) => (
        <li key={event.id} className="flex gap-3">
          <span className="w-24 shrink-0 text-ink-3 text-xs leading-5">
            <Time iso={event.at} untabbable />
          </span>
          <span className="min-w-0 break-words">{event.words}</span>
        </li>
      ))}
    </ol>
  );
}
