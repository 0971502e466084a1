'use client';

import { useState } from 'react';
import { NumberField } from '@/components/ui/number-field';
import type { ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { type StrategyForm, toStrategyAsk, toStrategyForm } from '@/lib/present/changes/strategy-form';
import { type EditorProps, PlanShell } from './plan-shell';

interface StrategyEditorProps extends EditorProps {
  readonly workloadId: string;
  readonly service: ServiceSnapshot;
}

const fields: readonly (readonly [keyof StrategyForm, string, string])[] = [
  ['onDemandBase', 'On demand first', 'Tasks kept on demand whatever the weights say.'],
  ['onDemandWeight', 'Then on demand, parts', 'The share of all further tasks.'],
  ['spotWeight', 'Then on Spot, parts', 'AWS can take these back with two minutes’ notice.'],
];

/** How many tasks run on demand and how many on Spot. */
export function StrategyEditor({ workloadId, service, current, ...rest }: StrategyEditorProps) {
  const [form, setForm] = useState<StrategyForm>(() =>
    toStrategyForm(
      current?.plan.kind === 'capacityProviderStrategy'
        ? current.plan.request.items
        : service.configuration.capacityProviders,
    ),
  );
  const ask = toStrategyAsk(workloadId, service, form);
  return (
    <PlanShell ask={ask} current={current} {...rest}>
      {(isDisabled) => (
        <div className="flex flex-col gap-3">
          {fields.map(([field, label, hint]) => (
            <NumberField
              key={field}
              label={label}
              hint={hint}
              minValue={0}
              step={1}
              value={form[field] ?? Number.NaN}
              isDisabled={isDisabled}
              onChange={(value) => setForm({ ...form, [field]: Number.isNaN(value) ? null : value })}
            />
          ))}
          {ask.ready ? null : <p className="text-ink-2 text-xs">{ask.message}</p>}
        </div>
      )}
    </PlanShell>
  );
}
