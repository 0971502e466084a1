import type { Page } from '@playwright/test';
import { readState, urlOf } from '@/scripts/database/server-state.mjs';
import { keptAuthSecret } from '@/scripts/start/auth-secret.mjs';
import { signInLink } from '@/scripts/start/sign-in-link.mjs';
import { testEnvironment } from '@/scripts/test/test-environment.mjs';
import { instance } from './instance';

/** Opens a one-time link and waits until it has let its opener in. */
export async function followSignInLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
}

/** Another one-time link of the running console, as `npm start` prints one. */
export async function freshSignInLink(): Promise<string> {
  const { dataFolder, simulator, url } = instance();
  const state = readState(dataFolder);
  if (!state) throw new Error(`There is no database in ${dataFolder}.`);
  const link = await signInLink({
    ...testEnvironment(),
    DATABASE_URL: urlOf(state, 'trimtab'),
    AUTH_SECRET: keptAuthSecret(dataFolder),
    TRIMTAB_URL: url,
    TRIMTAB_DATA_DIR: dataFolder,
    TRIMTAB_SIMULATOR_URL: simulator.url,
  });
  if (!link) throw new Error('Administrators have another way to sign in, so there is no link.');
  return link;
}
