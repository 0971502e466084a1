import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignIn } from '@/components/access/sign-in';
import { Mark } from '@/components/layout/mark';
import { toOwnPath } from '@/lib/client/access/to-own-path';
import { hasOidc } from '@/server/auth/oidc-provider';
import { env } from '@/server/env';
import { findActor } from '@/server/http/page-session';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Signs a person in; one who is already goes on to where they were bound. */
export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams;
  const next = toOwnPath(
    typeof callbackUrl === 'string' ? callbackUrl : '/',
    new URL(env().TRIMTAB_URL).origin,
  );
  if (await findActor()) redirect(next);
  return (
    <>
      <header className="flex flex-col gap-1">
        <span className="mb-3 -ml-1.5">
          <Mark size={28} />
        </span>
        <h1 className="font-semibold text-xl">Sign in to Trimtab</h1>
        <p className="text-ink-2">
          {env().TRIMTAB_ESTATE === 'simulated'
            ? 'This console shows a simulated estate.'
            : 'This console steers AWS.'}
        </p>
      </header>
      <SignIn
        callbackUrl={next}
        singleSignOn={hasOidc()}
        failure={typeof error === 'string' ? error : null}
      />
    </>
  );
}
