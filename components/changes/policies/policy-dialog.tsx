'use client';

import { useState } from 'react';
import { everywhere, PlaceFields, toPlace } from '@/components/layout/place-fields';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useTimeZone } from '@/components/ui/use-now';
import { useAddPolicy, useUpdatePolicy } from '@/lib/client/changes/use-policies';
import { type ChangePolicy, PolicyEdit } from '@/lib/contracts/policies';
import { sayPolicyScope, sayRule } from '@/lib/domain/changes/policies/say-policy';
import { toRule, toRuleForm, toRuleFormOf } from '@/lib/present/changes/rule-form';
import { RuleFields } from './rule-fields';

interface PolicyDialogProps {
  /** The policy to change; null to set a new one. */
  readonly policy: ChangePolicy | null;
  readonly onClose: () => void;
}

/** A policy's module and stage, what it demands, and why. */
export function PolicyDialog({ policy, onClose }: PolicyDialogProps) {
  const zone = useTimeZone();
  const [place, setPlace] = useState(everywhere);
  const [form, setForm] = useState(() => (policy ? toRuleFormOf(policy, zone) : toRuleForm(zone)));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const add = useAddPolicy();
  const update = useUpdatePolicy(policy?.id ?? '');
  const edit = PolicyEdit.safeParse({ rule: toRule(form), reason });
  const problemOf = (field: string) =>
    isTried && !edit.success
      ? edit.error.issues.find(({ path }) => path.includes(field))?.message
      : undefined;
  const save = () => {
    setTried(true);
    if (!edit.success) return;
    if (policy) update.mutate(edit.data, { onSuccess: onClose });
    else add.mutate({ ...toPlace(place), ...edit.data }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={policy ? `Change the policy for ${sayPolicyScope(policy)}` : 'Set a policy'}
      act={policy ? 'Change it' : 'Set this policy'}
      isPending={add.isPending || update.isPending}
      onSubmit={save}
      onClose={onClose}
      error={add.error ?? update.error}
    >
      {policy ? null : <PlaceFields place={place} onChange={setPlace} />}
      <RuleFields form={form} onChange={setForm} problemOf={problemOf} />
      {edit.success ? <p className="text-ink-2 text-xs">{sayRule(edit.data.rule)}</p> : null}
      <TextField
        label="Why"
        hint="Shown to whoever it stops."
        value={reason}
        onChange={setReason}
        problem={problemOf('reason') ? 'Say why, in three characters or more.' : undefined}
      />
    </FormDialog>
  );
}
