'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { TextField } from '@/components/ui/text-field';
import { useCreatePerson } from '@/lib/client/access/use-people';
import type { Role } from '@/lib/domain/access/roles';
import type { HandedLink } from './handed-link';
import { RoleSelect } from './role-select';

interface AddPersonProps {
  readonly onClose: () => void;
  readonly onAdded: (link: HandedLink) => void;
}

/** Who is added and with which role; a one-time link comes of it. */
export function AddPerson({ onClose, onAdded }: AddPersonProps) {
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const create = useCreatePerson();
  const add = () =>
    create.mutate(
      { email, name, role },
      {
        onSuccess: ({ user, link }) => {
          onClose();
          onAdded({ email: user.email, link });
        },
      },
    );
  return (
    <FormDialog
      title="Add a person"
      act="Add and make a sign-in link"
      isPending={create.isPending}
      error={create.error}
      browserChecks
      onSubmit={add}
      onClose={onClose}
    >
      <TextField label="E-mail address" type="email" isRequired autoFocus value={email} onChange={setEmail} />
      <TextField label="Name" isRequired maxLength={100} value={name} onChange={setName} />
      <RoleSelect label="Role" value={role} onChange={setRole} />
    </FormDialog>
  );
}
