'use client';

import { useState } from 'react';
import { type SignInOutcome, signInWithPassword } from '@/lib/client/access/sign-in';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';

interface Props {
  readonly callbackUrl: string;
  readonly onOutcome: (outcome: SignInOutcome) => void;
}

/** E-mail address and password. */
export function PasswordForm({ callbackUrl, onOutcome }: Props) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const submit = async (event: React.SubmitEvent) => {
    event.preventDefault();
    setPending(true);
    const outcome = await signInWithPassword(email, password, callbackUrl);
    if (!outcome.ok) setPending(false);
    onOutcome(outcome);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        label="E-mail address"
        type="email"
        name="email"
        autoComplete="username"
        isRequired
        autoFocus
        value={email}
        onChange={setEmail}
      />
      <TextField
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" isPending={pending}>
        Sign in
      </Button>
    </form>
  );
}
