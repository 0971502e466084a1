'use client';

import { useState } from 'react';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import type { HeldPolicy } from '@/lib/domain/capacity/scaling/held';
import {
  type PolicyForm,
  toPolicyAsk,
  toPolicyForm,
  toPolicyFormOf,
  toPolicyFormOfPlan,
} from '@/lib/present/changes/policy-form';
import { type EditorProps, PlanShell } from './plan-shell';
import { PolicyFields } from './policy-fields';

interface PolicyEditorProps extends EditorProps {
  readonly workloadId: string;
  readonly kind: 'function' | 'service';
  readonly qualifier: string | null;
  /** The policy as AWS holds it; null for a new one. */
  readonly held: HeldPolicy | null;
}

/** What a workload is scaled by. */
export function PolicyEditor({ workloadId, kind, qualifier, held, current, ...rest }: PolicyEditorProps) {
  const whole = held && toPolicyFormOf(held, kind);
  const [form, setForm] = useState<PolicyForm>(() => {
    if (current?.plan.kind === 'scalingPolicy') return toPolicyFormOfPlan(current.plan, kind);
    return whole ?? { ...toPolicyForm(kind), name: held?.name ?? '', isKept: held === null };
  });
  const ask = toPolicyAsk(workloadId, qualifier, form, whole);
  const canEdit = held === null || whole !== null;
  return (
    <PlanShell ask={ask} current={current} {...rest}>
      {(isDisabled) => (
        <div className="flex flex-col gap-3">
          {held ? (
            <Switch
              isSelected={form.isKept}
              isDisabled={isDisabled || !canEdit}
              onChange={(isKept) => setForm({ ...form, isKept })}
            >
              {form.isKept ? `Keep the policy ${held.name}` : `Delete the policy ${held.name}`}
            </Switch>
          ) : (
            <TextField
              label="Name"
              value={form.name}
              isDisabled={isDisabled}
              problem={ask.ready || ask.field !== 'name' ? undefined : ask.message}
              onChange={(name) => setForm({ ...form, name })}
            />
          )}
          {canEdit ? null : (
            <p className="text-ink-2 text-xs">
              It holds more than this form shows, and changing it here would lose that. It can be deleted
              here, and changed through the API or where it was made.
            </p>
          )}
          {form.isKept && canEdit ? (
            <PolicyFields
              form={form}
              onChange={setForm}
              kind={kind}
              isNew={held === null}
              isDisabled={isDisabled}
            />
          ) : null}
          {ask.ready || ask.field === 'name' ? null : <p className="text-ink-2 text-xs">{ask.message}</p>}
        </div>
      )}
    </PlanShell>
  );
}
