'use client';

import { Banner } from '@/components/states/banner';
import { Checkbox } from '@/components/ui/checkbox';
import type { ChangePlan } from '@/lib/contracts/change-plan';

/** Why a plan can't be applied, each with what to do about it. */
export function PlanRefusals({ refusals }: { readonly refusals: ChangePlan['refusals'] }) {
  return (
    <ul className="flex flex-col gap-2">
      {refusals.map((refusal) => (
        <li key={refusal.code}>
          <Banner tone="bad" title={refusal.title}>
            {refusal.detail} <span className="text-ink">{refusal.action}</span>
          </Banner>
        </li>
      ))}
    </ul>
  );
}

interface PlanWarningsProps {
  readonly warnings: ChangePlan['warnings'];
  readonly acknowledged: ReadonlySet<string>;
  readonly onAcknowledge: (code: string, isAcknowledged: boolean) => void;
}

/** What must be known before applying; some must be confirmed one by one. */
export function PlanWarnings({ warnings, acknowledged, onAcknowledge }: PlanWarningsProps) {
  return (
    <ul className="flex flex-col gap-2">
      {warnings.map((warning) => (
        <li key={warning.code} className="flex flex-col gap-1">
          <Banner tone="attention" title={warning.title}>
            {warning.detail}
          </Banner>
          {warning.mustAcknowledge ? (
            <Checkbox
              label={`I know: ${warning.title}`}
              isSelected={acknowledged.has(warning.code)}
              onChange={(isSelected) => onAcknowledge(warning.code, isSelected)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Who else writes this value and will put it back. */
export function PlanManager({ managedBy }: { readonly managedBy: ChangePlan['managedBy'] }) {
  if (managedBy === null) return null;
  return (
    <Banner tone="attention" title="Its next deploy may undo this.">
      {managedBy.words} <span className="text-ink-3">{`Recognised by ${managedBy.evidence}.`}</span>
    </Banner>
  );
}
