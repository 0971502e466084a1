import { z } from 'zod';

const Csrf = z.object({ csrfToken: z.string() });
const Answer = z.object({ url: z.string() });

/** Where signing in leads, or the name of what went wrong. */
export type SignInOutcome =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly failure: string };

/** Signs in with e-mail address and password; answers where to go on. */
export function signInWithPassword(
  email: string,
  password: string,
  callbackUrl: string,
): Promise<SignInOutcome> {
  return post('callback/password', { email, password, callbackUrl });
}

/** Signs in with the secret of a one-time link; answers where to go on. */
export function signInWithLink(secret: string, callbackUrl: string): Promise<SignInOutcome> {
  return post('callback/link', { secret, callbackUrl });
}

/** Begins single sign-on; answers the provider's page to go to. */
export function beginSingleSignOn(callbackUrl: string): Promise<SignInOutcome> {
  return post('signin/oidc', { callbackUrl });
}

async function post(path: string, form: Readonly<Record<string, string>>): Promise<SignInOutcome> {
  try {
    const { csrfToken } = Csrf.parse(await (await fetch('/api/auth/csrf')).json());
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, csrfToken, json: 'true' }),
    });
    const url = new URL(Answer.parse(await response.json()).url, window.location.href);
    const failure = url.searchParams.get('error');
    if (failure !== null) return { ok: false, failure };
    if (url.searchParams.has('csrf')) return { ok: false, failure: 'Failed' };
    return { ok: true, url: url.toString() };
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
}
