import type { Page } from '@playwright/test';
import type { Figure } from '../figure';
import { quantileFigures } from '../quantile-figures';
import type { ScaledConsole } from '../scaled-console';
import { openSignedIn } from '../signed-in-browser';
import { bareFilter, typeToPaint } from '../type-to-paint';

const visits = 20;
const paths = ['/', '/inventory', '/changes'];

/** From sending the request to the answer's first byte, as the browser timed it, in milliseconds. */
async function timeToFirstByte(page: Page, url: string): Promise<number> {
  const answer = await page.goto(url, { waitUntil: 'commit' });
  if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}.`);
  const took = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry instanceof PerformanceNavigationTiming ? entry.responseStart - entry.requestStart : null;
  });
  if (took === null) throw new Error(`The browser kept no timing of ${url}.`);
  return took;
}

async function measureFirstBytes(page: Page, url: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const path of paths) {
    const samples: { measured: number[]; baseline: number[] } = { measured: [], baseline: [] };
    for (let at = 0; at < visits; at += 1) {
      samples.baseline.push(await timeToFirstByte(page, `${url}/api/v1/access/me`));
      samples.measured.push(await timeToFirstByte(page, `${url}${path}`));
    }
    figures.push(...quantileFigures(`first byte of ${path}`, samples, '"who am I"'));
  }
  return figures;
}

async function measureFilter(page: Page, bare: Page, url: string): Promise<readonly Figure[]> {
  await page.goto(`${url}/inventory`);
  await page.getByRole('row').nth(5).waitFor();
  await bare.setContent(bareFilter);
  const samples: { measured: number[]; baseline: number[] } = { measured: [], baseline: [] };
  const field = page.getByRole('searchbox', { name: 'Filter workloads' });
  for (const word of ['a', 'p', 'w', 'e', 'n']) {
    for (const act of [() => field.pressSequentially(word), () => field.press('Backspace')]) {
      samples.measured.push((await typeToPaint(page, '[role=grid]', act)).painted);
      samples.baseline.push(
        (await typeToPaint(bare, 'p', () => bare.locator('input').pressSequentially(word))).painted,
      );
    }
  }
  return quantileFigures('filter to paint in the inventory', samples, 'one paragraph');
}

/** What a person in a browser waits for. */
export async function measurePages(running: ScaledConsole): Promise<readonly Figure[]> {
  const { browser, page } = await openSignedIn(running);
  try {
    const firstBytes = await measureFirstBytes(page, running.console.url);
    const filter = await measureFilter(page, await browser.newPage(), running.console.url);
    return [...firstBytes, ...filter];
  } finally {
    await browser.close();
  }
}
