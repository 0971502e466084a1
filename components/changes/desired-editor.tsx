'use client';

import { useState } from 'react';
import { NumberField } from '@/components/ui/number-field';
import type { ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { toDesiredAsk } from '@/lib/present/changes/scaling-form';
import { type EditorProps, PlanShell } from './plan-shell';

interface DesiredEditorProps extends EditorProps {
  readonly workloadId: string;
  readonly service: ServiceSnapshot;
}

/** How many tasks a service should run. */
export function DesiredEditor({ workloadId, service, current, ...rest }: DesiredEditorProps) {
  const planned = current?.plan.kind === 'desiredCount' ? current.plan.request.desired : null;
  const [desired, setDesired] = useState<number | null>(planned ?? service.capacity.desired);
  const ask = toDesiredAsk(workloadId, service, desired);
  return (
    <PlanShell ask={ask} current={current} {...rest}>
      {(isDisabled) => (
        <NumberField
          label="Tasks"
          minValue={0}
          step={1}
          value={desired ?? Number.NaN}
          isDisabled={isDisabled}
          hint={`${service.capacity.running} of ${service.capacity.desired} are running.`}
          problem={ask.ready ? undefined : ask.message}
          onChange={(value) => setDesired(Number.isNaN(value) ? null : value)}
        />
      )}
    </PlanShell>
  );
}
