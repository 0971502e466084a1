import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '@/scripts/browser/find-browser.mjs';
import type { ScaledConsole } from './scaled-console';

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

/** Who has signed in to a console keeps the cookies, since the printed link works once. */
const signedIn = new WeakMap<ScaledConsole, Cookies>();

/** A Chromium with a page signed in by the printed link. */
export async function openSignedIn(running: ScaledConsole): Promise<{ browser: Browser; page: Page }> {
  const { console } = running;
  if (console.signInLink === null) throw new Error('npm start printed no sign-in link.');
  const { executable } = await findBrowser();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: executable, args });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const cookies = signedIn.get(running);
  if (cookies) {
    await page.context().addCookies(cookies);
    return { browser, page };
  }
  await page.goto(console.signInLink);
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  signedIn.set(running, await page.context().cookies());
  return { browser, page };
}
