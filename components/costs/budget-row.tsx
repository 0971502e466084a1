'use client';

import { useState } from 'react';
import { UnknownValue } from '@/components/states/unknown-value';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Money } from '@/components/ui/money';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useArchiveBudget } from '@/lib/client/costs/use-budgets';
import type { Budget } from '@/lib/contracts/costs';
import { sayBudgetScope } from '@/lib/domain/costs/budget';
import { budgetStanding, sayShare } from '@/lib/present/costs/budget-words';
import { BudgetDialog } from './budget-dialog';

/** One budget: its amount, spent so far and forecast against it, and the ways to change it. */
export function BudgetRow({ budget }: { readonly budget: Budget }) {
  const [open, setOpen] = useState<'edit' | 'archive' | null>(null);
  const whyNot = useWhyNot('budgets.manage');
  const { usdMonthly, reason, updatedBy, updatedAt, verdict } = budget;
  const { tone, word } = budgetStanding(budget);
  const scope = sayBudgetScope(budget);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          {scope} · <Money usd={usdMonthly} per="a month" />
        </p>
        <p className="text-ink-2 text-xs [overflow-wrap:anywhere]">
          {reason} · {updatedBy} <Time iso={updatedAt} />
        </p>
      </div>
      <dl className="grid grid-cols-[max-content_max-content] gap-x-3 text-xs">
        <Figure name="So far" value={budget.toDate} share={verdict.shareToDate} />
        <Figure name="Month’s end" value={budget.forecast} share={verdict.shareForecast} />
      </dl>
      <div className="w-28 text-xs">
        <Status tone={tone}>{word}</Status>
      </div>
      <div className="flex gap-2">
        <Button
          size="sm"
          disabledReason={whyNot}
          aria-label={`Change the budget of ${scope}`}
          onPress={() => setOpen('edit')}
        >
          Change
        </Button>
        <Button
          size="sm"
          variant="danger"
          disabledReason={whyNot}
          aria-label={`Remove the budget of ${scope}`}
          onPress={() => setOpen('archive')}
        >
          Remove
        </Button>
      </div>
      <p className="basis-full text-ink-2 text-xs">{verdict.words}</p>
      {open === 'edit' ? <BudgetDialog budget={budget} onClose={() => setOpen(null)} /> : null}
      {open === 'archive' ? <RemoveDialog budget={budget} onClose={() => setOpen(null)} /> : null}
    </li>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: Budget['toDate'];
  readonly share: number | null;
}

function Figure({ name, value, share }: FigureProps) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="text-right">
        {value.known ? (
          <>
            {value.value.complete ? '' : 'at least '}
            <Money usd={value.value.usd} />
            {share === null ? '' : ` · ${sayShare(share)}`}
          </>
        ) : (
          <UnknownValue why={value.reason} />
        )}
      </dd>
    </>
  );
}

function RemoveDialog({ budget, onClose }: { readonly budget: Budget; readonly onClose: () => void }) {
  const archive = useArchiveBudget();
  const scope = sayBudgetScope(budget);
  const act = () =>
    archive.mutate(budget.id, {
      onSuccess: () => {
        toast({ tone: 'good', title: `The budget of ${scope} was removed` });
        onClose();
      },
    });
  return (
    <Confirm
      title={`Remove the budget of ${scope}?`}
      act="Remove it"
      keep="Keep it"
      isPending={archive.isPending}
      error={archive.error}
      onAct={act}
      onClose={onClose}
    >
      Nothing holds its month against an amount any more. The audit log keeps what it was.
    </Confirm>
  );
}
