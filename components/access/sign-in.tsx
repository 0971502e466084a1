'use client';

import { useEffect, useState } from 'react';
import { type SignInOutcome, signInWithLink } from '@/lib/client/access/sign-in';
import { toOwnPath } from '@/lib/client/access/to-own-path';
import { toFailureWords } from '@/lib/present/access/sign-in-failures';
import { Banner } from '../states/banner';
import { PasswordForm } from './password-form';
import { SingleSignOn } from './single-sign-on';

interface Props {
  readonly callbackUrl: string;
  readonly singleSignOn: boolean;
  /** The failure named in the page's address. */
  readonly failure: string | null;
}

/** Signs in by password, single sign-on, or the one-time link the page was opened with. */
export function SignIn({ callbackUrl, singleSignOn, failure: initial }: Props) {
  const [failure, setFailure] = useState(initial);
  const settle = (outcome: SignInOutcome) => {
    if (outcome.ok) window.location.assign(toOwnPath(outcome.url, window.location.origin));
    else setFailure(outcome.failure);
  };
  const byLink = useLinkHandOff(callbackUrl, settle);
  const words = toFailureWords(failure);
  if (byLink) {
    return (
      <p role="status" className="text-ink-2">
        Signing you in with the link…
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <div role="alert">
        {words ? (
          <Banner tone="bad" title={words.title}>
            {words.detail}
          </Banner>
        ) : null}
      </div>
      {singleSignOn ? <SingleSignOn callbackUrl={callbackUrl} onFailure={setFailure} /> : null}
      <PasswordForm callbackUrl={callbackUrl} onOutcome={settle} />
    </div>
  );
}

/** True while a secret from the page's fragment is being handed over; it leaves the address bar at once. */
function useLinkHandOff(callbackUrl: string, onOutcome: (outcome: SignInOutcome) => void): boolean {
  const [handing, setHanding] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fragment is read once, when the page opens
  useEffect(() => {
    const secret = /^#link=([\w-]+)$/.exec(window.location.hash)?.[1];
    if (!secret) return;
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
    setHanding(true);
    signInWithLink(secret, callbackUrl).then((outcome) => {
      if (!outcome.ok) setHanding(false);
      onOutcome(outcome);
    });
  }, []);
  return handing;
}
