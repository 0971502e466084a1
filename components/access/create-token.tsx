'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useCreateToken } from '@/lib/client/access/use-tokens';
import type { Role } from '@/lib/domain/access/roles';
import { RoleSelect } from './role-select';

const lives = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: 'never', label: 'Does not expire' },
] as const;
type Life = (typeof lives)[number]['value'];

interface CreateTokenProps {
  readonly onClose: () => void;
  readonly onCreated: (secret: string) => void;
}

/** What a new API token is called, may do, and until when. */
export function CreateToken({ onClose, onCreated }: CreateTokenProps) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const [life, setLife] = useState<Life>('90');
  const create = useCreateToken();
  const submit = () =>
    create.mutate(
      { name, role, expiresInDays: life === 'never' ? null : Number(life) },
      {
        onSuccess: ({ secret }) => {
          onClose();
          onCreated(secret);
        },
      },
    );
  return (
    <FormDialog
      title="Create an API token"
      act="Create the token"
      isPending={create.isPending}
      error={create.error}
      browserChecks
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="Name"
        hint="What will use it, e.g. “nightly report”."
        isRequired
        autoFocus
        maxLength={100}
        value={name}
        onChange={setName}
      />
      <RoleSelect label="Role" value={role} onChange={setRole} />
      <Select<Life> label="Works for" options={lives} value={life} onChange={setLife} />
    </FormDialog>
  );
}
