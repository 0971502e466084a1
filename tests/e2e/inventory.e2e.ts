import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const table = (page: Page) => page.getByRole('grid', { name: 'Workloads' });

/** The texts of the cells of a column, as far as they are in sight. */
async function column(page: Page, header: string): Promise<string[]> {
  const headers = await table(page).getByRole('columnheader').allTextContents();
  const at = headers.indexOf(header);
  expect(at, `the column ${header}`).toBeGreaterThanOrEqual(0);
  const rows = table(page).locator('[role=row][data-index]');
  return rows.evaluateAll(
    (all, position) => all.map((row) => row.querySelectorAll('[role=gridcell]')[position]?.textContent ?? ''),
    at,
  );
}

async function chooseColumns(page: Page, wanted: ReadonlySet<string>): Promise<void> {
  await page.getByRole('button', { name: 'Columns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  for (const box of await dialog.getByRole('checkbox').all()) {
    const label = (await box.evaluate((node) => node.closest('label')?.textContent)) ?? '';
    if (label !== 'Name' && (await box.isChecked()) !== wanted.has(label)) await box.press('Space');
  }
  await page.keyboard.press('Escape');
}

test('filter, order and columns are the address, kept as a view, and exported as shown', async ({ page }) => {
  await page.goto('/inventory');
  await page.getByRole('button', { name: 'Modules: any module' }).click();
  await page.getByRole('menuitemcheckbox', { name: /Sentiment/ }).click();
  await page.keyboard.press('Escape');
  await chooseColumns(page, new Set(['Stage', 'Package', 'Memory, MB', 'Provisioned']));
  await table(page).getByRole('button', { name: 'Memory, MB' }).click();
  await table(page).getByRole('button', { name: 'Memory, MB' }).click();
  await expect(page).toHaveURL(/sort=memoryMb\.desc/);
  await expect(table(page).getByRole('columnheader', { name: 'Memory, MB' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const memory = await column(page, 'Memory, MB');
  expect(memory.slice(0, 3)).toEqual(['3,008', '3,008', '3,008']);
  expect(memory.at(-1)).toBe('512');

  await test.step('the CSV holds exactly what is shown', async () => {
    await expect(page.getByRole('row', { name: /sentiment-prod-analysis/ })).toContainText('off');
    const names = await column(page, 'Name');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Export ${names.length} as CSV` }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toBe('Name,Stage,Package,"Memory, MB",Provisioned');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(names);
    expect(lines).toContain('sentiment-prod-analysis,prod,Image,3008,off');
  });

  await test.step('a saved view brings all of it back', async () => {
    const address = decodeURIComponent(page.url());
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByLabel('Name of this view').fill('Sentiment by memory');
    await page.keyboard.press('Enter');
    await expect(page.getByText('View “Sentiment by memory” saved').first()).toBeVisible();
    await page.goto('/inventory');
    await expect(page.getByRole('row', { name: /cora/ }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('link', { name: 'Sentiment by memory' }).click();
    await expect(page.getByRole('dialog', { name: 'Saved views' })).toBeHidden();
    await expect(page.getByRole('row', { name: /cora/ })).toHaveCount(0);
    expect(decodeURIComponent(page.url())).toBe(address);
    expect(await column(page, 'Memory, MB')).toEqual(memory);
  });

  await test.step('back from a row finds the table as it was left', async () => {
    await page
      .getByRole('row', { name: /sentiment-prod-analysis/ })
      .getByRole('link')
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'sentiment-prod-analysis' })).toBeVisible();
    await page.goBack();
    await expect(table(page).getByRole('columnheader', { name: 'Memory, MB' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    expect(await column(page, 'Memory, MB')).toEqual(memory);
  });

  await test.step('back from its last row finds the table at its end', async () => {
    await page.goto('/inventory');
    await expect(page.getByText('65 functions and services.')).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('End');
    const last = table(page).locator('[aria-rowindex="66"]');
    await expect(last).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Inventory' })).toBeHidden();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Inventory' })).toBeVisible();
    await expect(last).toBeInViewport();
  });
});
