'use client';

import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { NumberField } from '@/components/ui/number-field';
import type { StepRow } from '@/lib/present/changes/policy-form';

interface StepRowsProps {
  readonly steps: readonly StepRow[];
  readonly onChange: (steps: readonly StepRow[]) => void;
  readonly isDisabled: boolean;
}

const fields: readonly (readonly [keyof StepRow, string])[] = [
  ['lower', 'From'],
  ['upper', 'To'],
  ['adjustment', 'By'],
];

/** The steps of a policy: how far past the alarm's threshold, and by how much then. */
export function StepRows({ steps, onChange, isDisabled }: StepRowsProps) {
  const change = (at: number, step: StepRow) =>
    onChange(steps.map((one, index) => (index === at ? step : one)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-ink-2 text-xs">
        Distance past the alarm’s threshold; an empty box is without end
      </legend>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
        <div key={at} className="flex flex-wrap items-end gap-3">
          {fields.map(([field, label]) => (
            <NumberField
              key={field}
              label={label}
              value={step[field] ?? Number.NaN}
              isDisabled={isDisabled}
              onChange={(value) => change(at, { ...step, [field]: Number.isNaN(value) ? null : value })}
            />
          ))}
          {steps.length > 1 ? (
            <IconButton
              label={`Remove step ${at + 1}`}
              isDisabled={isDisabled}
              onPress={() => onChange(steps.filter((_, index) => index !== at))}
            >
              <Trash2 aria-hidden size={14} />
            </IconButton>
          ) : null}
        </div>
      ))}
      <Button
        size="sm"
        className="self-start"
        disabledReason={isDisabled ? 'Your role can look, not change.' : null}
        onPress={() =>
          onChange([...steps, { lower: steps.at(-1)?.upper ?? null, upper: null, adjustment: null }])
        }
      >
        Add a step
      </Button>
    </fieldset>
  );
}
