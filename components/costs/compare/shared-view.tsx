import { Mark } from '@/components/layout/mark';
import { Time } from '@/components/ui/time';
import type { SnapshotContent } from '@/lib/contracts/costs/scenario-shapes';
import { FrozenReport } from './frozen-report';

interface SharedViewProps {
  readonly content: SnapshotContent;
  readonly expiresAt: string;
}

/** What a shared link shows: one frozen comparison and nothing else of the console. */
export function SharedView({ content, expiresAt }: SharedViewProps) {
  return (
    <main className="mx-auto flex max-w-6xl flex-col">
      <header className="flex flex-wrap items-center justify-between gap-3 px-4 pt-5 pb-4 md:px-6">
        <div className="flex min-w-0 items-center gap-2">
          <Mark />
          <h1 className="truncate font-semibold text-lg tracking-tight">{content.name}</h1>
        </div>
        <p className="text-ink-3 text-xs">
          Shared from Trimtab, read-only, until <Time iso={expiresAt} />
        </p>
      </header>
      <FrozenReport content={content} isPublic />
    </main>
  );
}
