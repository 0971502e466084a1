import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, type FullConfig } from '@playwright/test';
import { startConsole } from '@/tests/support/running-console';
import { isInstancePublished, publishInstance } from './instance';
import { followSignInLink } from './sign-in';

async function saveSignedInState(config: FullConfig, link: string | null, file: string): Promise<void> {
  if (link === null) throw new Error('npm start printed no sign-in link.');
  const browser = await chromium.launch(config.projects[0]?.use.launchOptions);
  const page = await browser.newPage();
  await followSignInLink(page, link);
  await page.context().storageState({ path: file });
  await browser.close();
}

/**
 * Starts one console for the run and signs its first administrator in by the printed link; a console named in the
 * environment is used as it is.
 */
export default async function globalSetup(config: FullConfig): Promise<() => Promise<void>> {
  if (isInstancePublished()) return async () => undefined;
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-e2e-'));
  const console = await startConsole(dataFolder);
  const tearDown = async () => {
    await console.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const administratorState = path.join(dataFolder, 'administrator.json');
    await saveSignedInState(config, console.signInLink, administratorState);
    const { url, simulator } = console;
    if (!simulator) throw new Error('npm start printed no simulator.');
    publishInstance({ url, simulator, dataFolder, administratorState });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
