'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useAddAccount, useUpdateAccount } from '@/lib/client/estate/use-accounts';
import type { Account } from '@/lib/contracts/estate';
import {
  type AccountForm,
  findAccountProblems,
  toAccountEdit,
  toAccountForm,
  toNewAccount,
} from '@/lib/present/estate/account-form';

interface AccountDialogProps {
  /** The account to edit; null to watch a new one. */
  readonly account: Account | null;
  readonly onClose: () => void;
}

/** How an account is reached: its number, its role and external id, and, for a new one, its regions. */
export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const [form, setForm] = useState(() => toAccountForm(account));
  const [isTried, setTried] = useState(false);
  const add = useAddAccount();
  const update = useUpdateAccount(account?.id ?? '');
  const problems = findAccountProblems(form, account === null);
  const save = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (account) update.mutate(toAccountEdit(form), { onSuccess: onClose });
    else add.mutate(toNewAccount(form), { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={account ? `Edit ${account.name}` : 'Watch an account'}
      act={account ? 'Save' : 'Watch this account'}
      isPending={add.isPending || update.isPending}
      error={add.error ?? update.error}
      onSubmit={save}
      onClose={onClose}
    >
      <Fields
        form={form}
        onChange={setForm}
        isNew={account === null}
        problemOf={(field) =>
          isTried ? problems.find((problem) => problem.field === field)?.message : undefined
        }
      />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly form: AccountForm;
  readonly onChange: (form: AccountForm) => void;
  readonly isNew: boolean;
  readonly problemOf: (field: keyof AccountForm) => string | undefined;
}

function Fields({ form, onChange, isNew, problemOf }: FieldsProps) {
  const set = (field: keyof AccountForm) => (value: string) => onChange({ ...form, [field]: value });
  return (
    <>
      {isNew ? (
        <TextField
          label="Account id"
          mono
          hint="12 digits."
          value={form.id}
          onChange={set('id')}
          problem={problemOf('id')}
          autoFocus
        />
      ) : null}
      <TextField label="Name" value={form.name} onChange={set('name')} problem={problemOf('name')} />
      <TextField
        label="Role ARN"
        mono
        hint="Empty: the process’s own credentials are that account’s."
        value={form.roleArn}
        onChange={set('roleArn')}
        problem={problemOf('roleArn')}
      />
      <TextField
        label="External id"
        mono
        hint="As the role’s trust policy asks for it."
        value={form.externalId}
        onChange={set('externalId')}
        problem={problemOf('externalId')}
      />
      {isNew ? (
        <TextField
          label="Regions"
          mono
          hint="Separated by spaces; more can be added later."
          value={form.regions}
          onChange={set('regions')}
          problem={problemOf('regions')}
        />
      ) : null}
    </>
  );
}
