import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** Opens a function's page by way of the inventory. */
export async function openFunction(page: Page, name: string): Promise<void> {
  await page.goto(`/inventory?q=${name}`);
  await page.getByRole('link', { name: `function ${name}`, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  // Aliases come with a slower call after the list; the first reading of an estate may still be under way.
  await expect(page.getByRole('heading', { name: 'Capacity', exact: true })).toBeVisible({ timeout: 60_000 });
}

/** The sheet in which changes are planned, applied and watched. */
export function changeSheet(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Provisioned concurrency' });
}

/** Opens the sheet on the function's page and asks for a number; the plan may still be on its way. */
export async function planInSheet(page: Page, environments: number): Promise<Locator> {
  await page.getByRole('button', { name: 'Switch on provisioned…' }).click();
  const sheet = changeSheet(page);
  const number = sheet.getByRole('textbox', { name: 'Execution environments kept ready' });
  await number.fill(String(environments));
  await number.blur();
  return sheet;
}
