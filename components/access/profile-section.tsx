'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useUpdateMe } from '@/lib/client/access/use-you';
import type { Me } from '@/lib/contracts/access';

/** One's own name and e-mail address; a new address needs the password, for it is what one signs in with. */
export function ProfileSection({ me }: { readonly me: Me }) {
  const [name, setName] = useState(me.name ?? '');
  const [email, setEmail] = useState(me.email ?? '');
  const [currentPassword, setCurrentPassword] = useState('');
  const update = useUpdateMe();
  const isNewEmail = email.trim().toLowerCase() !== me.email;
  const isSame = name === me.name && !isNewEmail;
  const needsPassword = isNewEmail && me.hasPassword;
  const save = (event: React.SubmitEvent) => {
    event.preventDefault();
    update.mutate(
      { name, email, ...(needsPassword ? { currentPassword } : {}) },
      { onSuccess: () => toast({ tone: 'good', title: 'Saved' }) },
    );
  };
  return (
    <Section title="Name and address">
      <form className="flex flex-col gap-3" onSubmit={save}>
        {update.error ? <ProblemBanner error={update.error} /> : null}
        <TextField label="Name" isRequired maxLength={100} value={name} onChange={setName} />
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="username"
          isRequired
          hint="You sign in with it, and the audit log shows it."
          value={email}
          onChange={setEmail}
        />
        {needsPassword ? (
          <TextField
            label="Current password"
            type="password"
            autoComplete="current-password"
            isRequired
            value={currentPassword}
            onChange={setCurrentPassword}
          />
        ) : null}
        <Button
          type="submit"
          className="self-start"
          isPending={update.isPending}
          disabledReason={isSame ? 'Nothing is different yet.' : null}
        >
          Save
        </Button>
      </form>
    </Section>
  );
}
