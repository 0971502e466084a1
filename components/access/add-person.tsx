'use client';

import { useId, useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
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
  const formId = useId();
  const add = (event: React.SubmitEvent) => {
    event.preventDefault();
    create.mutate(
      { email, name, role },
      {
        onSuccess: ({ user, link }) => {
          onClose();
          onAdded({ email: user.email, link });
        },
      },
    );
  };
  return (
    <Dialog
      title="Add a person"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={formId} isPending={create.isPending}>
            Add and make a sign-in link
          </Button>
        </>
      }
    >
      <form id={formId} className="flex flex-col gap-3" onSubmit={add}>
        {create.error ? <ProblemBanner error={create.error} /> : null}
        <TextField
          label="E-mail address"
          type="email"
          isRequired
          autoFocus
          value={email}
          onChange={setEmail}
        />
        <TextField label="Name" isRequired maxLength={100} value={name} onChange={setName} />
        <RoleSelect label="Role" value={role} onChange={setRole} />
      </form>
    </Dialog>
  );
}
