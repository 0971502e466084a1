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

test('going to a page puts the focus on its heading, and a lost address keeps the frame', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { name: 'Inventory', level: 1 })).toBeFocused();
  const answer = await page.goto('/nowhere/at/all');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Not found' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeFocused();
});

test('an opened module says how each of its workloads does and why it is not well', async ({ page }) => {
  await page.goto('/?open=valuation-platform');
  const row = page.getByRole('row', { name: /^function valuation-platform-prod-api / });
  await expect(row).toBeVisible({ timeout: 60_000 });
  const headers = await page.getByRole('columnheader').allTextContents();
  const cell = (name: string) => row.getByRole('gridcell').nth(headers.indexOf(name));
  await expect(cell('p95')).toHaveText(/^[\d.]+ (ms|s)$/, { timeout: 60_000 });
  await expect(cell('Cost this month')).toHaveText(/\$\d/, { timeout: 60_000 });
  await expect(cell('Errors')).toHaveText(/ %$/);
  await expectAccessible(page);
});
