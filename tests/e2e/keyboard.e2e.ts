import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

/** Types into the palette and waits for what it found; Enter then takes the first. */
async function find(page: Page, words: string, first: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find a page, a workload or an act' })).toBeVisible();
  await page.keyboard.type(words);
  await expect(page.getByRole('menuitem', { name: first }).first()).toBeVisible();
}

test('a function is found by a few letters of its name', async ({ page }) => {
  await page.goto('/changes');
  await expect(page.getByRole('heading', { level: 1, name: 'Changes' })).toBeVisible();
  await find(page, 'llm prod api', /llm-backend-prod-api/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'llm-backend-prod-api' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/changes$/);
});
