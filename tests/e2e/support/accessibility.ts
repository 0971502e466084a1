import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

// What passes is neither listed nor carried out of the page, which would take most of the time where a page is long; nor
// is a blank one opened to put the results of frames together, of which the console has none.
// React Aria’s announcer names a pressed button by its id for seconds after its dialog has closed.
const axe = (page: Page) =>
  new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .exclude('[data-live-announcer]');

/** Fails with one line per violation that axe finds on the page, best practices included. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page, axe(page));
}

/** Fails where text is too pale for its ground: the one thing that another theme can spoil. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNoViolation(page, axe(page).withRules('color-contrast'));
}

async function expectNoViolation(page: Page, builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
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
