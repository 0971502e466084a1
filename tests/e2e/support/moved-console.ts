import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { startConsole } from '@/tests/support/running-console';
import { simulatorControl } from '@/tests/support/simulator-control';

/** A console whose clock a journey moves, AWS's with it. */
export interface MovedConsole {
  readonly url: string;
  /** Moves both clocks; whoever was signed in is asked again when it is by more than half a day. */
  advance(seconds: number): Promise<void>;
  signIn(page: Page): Promise<void>;
  stop(): Promise<void>;
}

const email = 'tess@example.com';
const password = 'a long enough password';

/** Starts a console of the journey's own, so that no other journey finds itself days ahead. */
export async function startMovedConsole(): Promise<MovedConsole> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-moved-'));
  const clockFile = path.join(dataFolder, 'clock');
  await writeFile(clockFile, '0');
  const preload = pathToFileURL(path.join(import.meta.dirname, 'moved-clock.mjs')).href;
  const running = await startConsole(dataFolder, {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${preload}`,
    MOVED_CLOCK_FILE: clockFile,
    TRIMTAB_INIT_ADMIN_EMAIL: email,
    TRIMTAB_INIT_ADMIN_PASSWORD: password,
  });
  if (!running.simulator) throw new Error('npm start printed no simulator.');
  const control = simulatorControl(running.simulator.controlUrl);
  let aheadMs = 0;
  return {
    url: running.url,
    advance: async (seconds) => {
      aheadMs += seconds * 1000;
      await writeFile(clockFile, String(aheadMs));
      // Both read the file ten times a second; AWS having moved, the console has or is about to.
      await expect
        .poll(async () => (await control.now()).getTime() - Date.now(), { intervals: [50] })
        .toBeGreaterThan(aheadMs - 5000);
    },
    signIn: async (page) => {
      await page.goto(`${running.url}/sign-in`);
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
    },
    stop: async () => {
      await running.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
