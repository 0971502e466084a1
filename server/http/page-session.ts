import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '../auth/actor';
import { sessionCookieName } from '../auth/cookies';
import { findSessionActor } from '../auth/session-actor';
import { systemClock } from '../clock';
import { database } from '../db/client';
import type { ServiceContext } from '../services/context';
import { processContext } from '../services/process-context';
import { pathHeader } from './path-header';

/** The signed-in person behind the page being rendered, or null; asked once a render. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  return findSessionActor(database(), cookie, systemClock.now(), crypto.randomUUID());
});

/** The signed-in person behind the page being rendered; sends anyone else to sign in and back. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (actor) return actor;
  const path = (await headers()).get(pathHeader) ?? '/';
  return redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}

/** The context a page's use cases run in, for the signed-in person. */
export async function pageContext(): Promise<ServiceContext> {
  return processContext(await requireActor());
}
