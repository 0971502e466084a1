import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';

const widths = [1280, 390] as const;
const themes = ['light', 'dark'] as const;
const height = 800;

interface Look {
  readonly width: (typeof widths)[number];
  readonly theme: (typeof themes)[number];
}

/** Pictures of the page in both themes and widths, in test-results/screens; leaves it light and wide. */
export async function takeScreenshots(
  page: Page,
  name: string,
  /** What must hold in each. */
  check: (look: Look) => Promise<void> = async () => undefined,
): Promise<void> {
  // Off the page: at another width something else would come to lie under it and show its tooltip.
  await page.mouse.move(0, 0);
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: `test-results/screens/${name}-${colorScheme}-${width}.png`,
        fullPage: true,
        animations: 'disabled',
      });
      await check({ width, theme: colorScheme });
    }
  }
  await page.setViewportSize({ width: widths[0], height });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The picture in the README; made when it is missing or when TRIMTAB_UPDATE_PICTURES is set, so that runs leave no trace. */
export async function takeReadmePicture(page: Page, name: string): Promise<void> {
  const path = `docs/images/${name}.png`;
  if (existsSync(path) && !process.env.TRIMTAB_UPDATE_PICTURES) return;
  await page.screenshot({ path, animations: 'disabled' });
}
