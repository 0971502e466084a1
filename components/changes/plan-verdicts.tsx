'use client';

import { Banner } from '@/components/states/banner';
import { Checkbox } from '@/components/ui/checkbox';
import type { ChangePlan } from '@/lib/contracts/change-plan';
import type { PolicyVerdict } from '@/lib/contracts/policies';

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

/** What the policies in force say of it: which, until when, and who can lift it. */
export function PolicyVerdicts({ policies }: { readonly policies: readonly PolicyVerdict[] }) {
  if (policies.length === 0) return null;
  return (
    <ul aria-label="Policies" className="flex flex-col gap-2">
      {policies.map((one) => (
        <li key={`${one.policyId} ${one.title}`}>
          <Banner tone={one.effect === 'refuses' ? 'bad' : 'attention'} title={one.title}>
            {one.detail} <span className="text-ink">{one.action}</span>
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
