import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with one line per violation that axe finds on the page, best practices included. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // React Aria’s announcer names a pressed button by its id for seconds after its dialog has closed.
    .exclude('[data-live-announcer]')
    .analyze();
  const lines = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(' ')).join(' · ')}`,
  );
  expect(lines, `accessibility of ${page.url()}`).toEqual([]);
}

/** Fails when the page can be scrolled sideways at its present width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways overflow of ${page.url()} in pixels`).toBeLessThanOrEqual(0);
}
