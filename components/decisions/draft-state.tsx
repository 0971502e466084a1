'use client';

import { Time } from '@/components/ui/time';
import type { useDraft } from './use-draft';

/** Whether what is written would survive leaving the page. */
export function DraftState({ draft }: { readonly draft: ReturnType<typeof useDraft> }) {
  if (!draft.isChanged || draft.keptAt === null) return null;
  if (!draft.isKept)
    return (
      <p className="pb-1.5 text-attention-text text-xs">
        This browser keeps no draft: save before you leave.
      </p>
    );
  return (
    <p className="pb-1.5 text-ink-3 text-xs">
      Draft kept in this browser <Time iso={draft.keptAt} />
    </p>
  );
}
