'use client';

import { Select } from '@/components/ui/select';
import { useGoverning } from '@/lib/client/decisions/use-decisions';
import { toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';

interface DecisionFieldProps {
  readonly of: Parameters<typeof useGoverning>[0];
  /** The decision's slug; null: none is named. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly isDisabled: boolean;
}

const none = '-';

/** Which of the accepted decisions that govern a workload, or a module and what is in it, a change follows; nothing where none governs it. */
export function DecisionField({ of, value, onChange, isDisabled }: DecisionFieldProps) {
  const { data } = useGoverning(of);
  const accepted = data?.data.filter(({ status }) => status === 'accepted') ?? [];
  if (accepted.length === 0) return null;
  return (
    <Select
      label="Decision it follows"
      isDisabled={isDisabled}
      value={value ?? none}
      onChange={(slug) => onChange(slug === none ? null : slug)}
      options={[
        { value: none, label: 'none of them' },
        ...accepted.map((one) => ({
          value: one.slug,
          label: `${toDecisionRef(one)} ${toDecisionTitle(one)}`,
        })),
      ]}
    />
  );
}
