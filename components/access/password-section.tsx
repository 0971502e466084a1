'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useSetPassword } from '@/lib/client/access/use-you';

/** One's own password: set it, or change it by the current one. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }) {
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const change = useSetPassword();
  const save = (event: React.SubmitEvent) => {
    event.preventDefault();
    change.mutate(
      { newPassword, ...(hasPassword ? { currentPassword } : {}) },
      {
        onSuccess: () => {
          setCurrentPassword('');
          setNewPassword('');
          toast({ tone: 'good', title: 'Password set', detail: 'Your other sessions were ended.' });
        },
      },
    );
  };
  return (
    <Section title="Password">
      <form className="flex flex-col gap-3" onSubmit={save}>
        {hasPassword ? null : (
          <Banner tone="attention" title="You have no password yet.">
            Set one to sign in again without a link.
          </Banner>
        )}
        {change.error ? <ProblemBanner error={change.error} /> : null}
        {hasPassword ? (
          <TextField
            label="Your current password"
            type="password"
            autoComplete="current-password"
            isRequired
            value={currentPassword}
            onChange={setCurrentPassword}
          />
        ) : null}
        <TextField
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="At least 12 characters; a few words that don’t belong together are good."
          isRequired
          minLength={12}
          value={newPassword}
          onChange={setNewPassword}
        />
        <Button type="submit" className="self-start" isPending={change.isPending}>
          {hasPassword ? 'Change the password' : 'Set the password'}
        </Button>
      </form>
    </Section>
  );
}
