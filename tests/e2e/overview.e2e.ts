import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility';
import { takeReadmePicture, takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const modules = ['Valuation platform', 'Sentiment', 'LLM backend', 'Placement platform', 'Cora: chat'];

test('the overview shows the sample systems as modules', async ({ page }) => {
  await page.goto('/');
  for (const name of modules) {
    await expect(page.getByRole('link', { name }).first()).toBeVisible({ timeout: 60_000 });
  }
  await expectAccessible(page);
  await takeReadmePicture(page, 'overview');
  await takeScreenshots(page, 'overview');
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('the inventory lists functions and services, and keeps a filter in its address', async ({ page }) => {
  await page.goto('/inventory');
  await expect(page.getByText('65 functions and services')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter workloads' }).fill('valuation-platform-prod');
  await expect(page.getByRole('row', { name: /valuation-platform-prod-valuation/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /cora/ })).toHaveCount(0);
  await expect(page).toHaveURL(/valuation-platform-prod/);
  await page.reload();
  await expect(page.getByRole('row', { name: /valuation-platform-prod-valuation/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /cora/ })).toHaveCount(0);
  await expectAccessible(page);
  await takeScreenshots(page, 'inventory');
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
});
