'use client';

import { ChevronDown } from 'lucide-react';
import { Menu } from '@/components/ui/menu';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useEditFacts } from '@/lib/client/decisions/use-save-decision';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { changeStatus, nextStatuses } from '@/lib/domain/decisions/change-status';
import { statusWords } from '@/lib/present/decisions/decision-words';

/** Gives a decision its next status by changing the one line of its text that says it. */
export function StatusMenu({ decision }: { readonly decision: DecisionDetail }) {
  const save = useEditFacts(decision.id);
  const whyNot = useWhyNot('decisions.write');
  const next = nextStatuses(decision.status);
  if (next.length === 0) return null;
  return (
    <Menu
      label="Change its status"
      trigger={
        <>
          Status
          <ChevronDown aria-hidden size={14} className="text-ink-3" />
        </>
      }
      triggerClassName="inline-flex h-8 items-center gap-1.5 rounded border border-line-strong px-3 font-medium text-sm data-hovered:bg-hover"
      acts={next.map((status) => {
        const text = changeStatus(decision.text, status);
        const { label } = statusWords[status];
        return {
          id: status,
          label,
          disabledReason: whyNot ?? (text === null ? 'Its text has no place for it; edit the text.' : null),
          onAct: () =>
            save.mutate(
              { status, revision: decision.revision, note: `Status: ${label}` },
              {
                onSuccess: () => toast({ tone: 'good', title: `It is ${label.toLowerCase()} now` }),
                onError: ({ message }) =>
                  toast({ tone: 'bad', title: 'The status was not changed', detail: message }),
              },
            ),
        };
      })}
    />
  );
}
