import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '@/scripts/browser/find-browser.mjs';
import type { ScaledConsole } from './scaled-console';

/** A Chromium with a page signed in by the printed link. */
export async function openSignedIn({ console }: ScaledConsole): Promise<{ browser: Browser; page: Page }> {
  if (console.signInLink === null) throw new Error('npm start printed no sign-in link.');
  const { executable } = await findBrowser();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: executable, args });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(console.signInLink);
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  return { browser, page };
}
