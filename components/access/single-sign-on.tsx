'use client';

import { useState } from 'react';
import { beginSingleSignOn } from '@/lib/client/access/sign-in';
import { Button } from '../ui/button';

interface Props {
  readonly callbackUrl: string;
  readonly onFailure: (failure: string) => void;
}

/** The way to the configured OpenID Connect provider. */
export function SingleSignOn({ callbackUrl, onFailure }: Props) {
  const [pending, setPending] = useState(false);
  const begin = async () => {
    setPending(true);
    const outcome = await beginSingleSignOn(callbackUrl);
    if (outcome.ok) return window.location.assign(outcome.url);
    setPending(false);
    onFailure(outcome.failure);
  };
  return (
    <>
      <Button onPress={begin} isPending={pending}>
        Sign in with single sign-on
      </Button>
      <p className="flex items-center gap-3 text-ink-3 text-xs before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or with a password
      </p>
    </>
  );
}
