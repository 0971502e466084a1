import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { systemClock } from '../clock';
import { database } from '../db/client';
import { env } from '../env';
import { log } from '../log';
import { readAddress } from './client-facts';
import { authCookies, isSecure } from './cookies';
import { hasOidc, oidcProvider } from './oidc-provider';
import { readClaimedSession, sessionLifeMs } from './session-actor';
import { guarded, SignInError } from './sign-in-error';
import { signInWithLink } from './sign-in-with-link';
import { OidcClaims, signInWithOidc } from './sign-in-with-oidc';
import { signInWithPassword } from './sign-in-with-password';
import { signOut, startSession } from './start-session';

/** next-auth's options for one request; the token it puts in the cookie holds nothing but the session's id. */
export function authOptions(headers: Headers): NextAuthOptions {
  const address = readAddress(headers);
  const userAgent = headers.get('user-agent');
  let oidcUserId: string | undefined;
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: isSecure(),
    cookies: authCookies(),
    session: { strategy: 'jwt', maxAge: sessionLifeMs / 1000 },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    logger: authLogger(),
    providers: [...credentialProviders(address), ...(hasOidc() ? [oidcProvider()] : [])],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== 'oidc') return true;
        oidcUserId = await guarded(async () => {
          const claims = OidcClaims.parse(profile);
          return signInWithOidc(database(), claims, env().OIDC_DEFAULT_ROLE, systemClock.now());
        });
        return true;
      },
      jwt: async ({ token, user, account }) => {
        if (!user) return token;
        const userId = account?.provider === 'oidc' ? oidcUserId : user.id;
        if (!userId) throw new SignInError('ProviderFailed');
        const start = { userId, method: account?.provider ?? 'unknown', userAgent, address };
        return { sid: await startSession(database(), start, systemClock.now()) };
      },
    },
    events: {
      signOut: async ({ token }) => {
        const sessionId = readClaimedSession(token);
        if (sessionId) await signOut(database(), sessionId, systemClock.now());
      },
    },
  };
}

function credentialProviders(address: string) {
  return [
    CredentialsProvider({
      id: 'password',
      name: 'Password',
      credentials: { email: {}, password: {} },
      authorize: async (given) => ({
        id: await guarded(() => signInWithPassword(database(), given, address, systemClock.now())),
      }),
    }),
    CredentialsProvider({
      id: 'link',
      name: 'One-time link',
      credentials: { secret: {} },
      authorize: async (given) => ({
        id: await guarded(() => signInWithLink(database(), given, address, systemClock.now())),
      }),
    }),
  ];
}

function authLogger(): NonNullable<NextAuthOptions['logger']> {
  return {
    error: (code, metadata) =>
      log().error({ code, err: metadata instanceof Error ? metadata : metadata.error }, 'sign-in'),
    warn: (code) => log().debug({ code }, 'sign-in'),
    debug: (code) => log().trace({ code }, 'sign-in'),
  };
}
