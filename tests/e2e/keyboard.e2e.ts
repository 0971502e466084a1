import type { Page } from '@playwright/test';
import { changeSheet } from './support/function-page';
import { inProd, provisionedOnAws } from './support/simulated-lambda';
import { expect, test } from './support/test';

const dashboard = inProd('sentiment-prod-dashboard');

/** Types into the palette and waits for what it found; Enter then takes the first. */
async function find(page: Page, words: string, first: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find a page, a workload or an act' })).toBeVisible();
  await page.keyboard.type(words);
  await expect(page.getByRole('menuitem', { name: first }).first()).toBeVisible();
}

/** Presses the key, as a person does who watches the focus, until it is on what has this name or text. */
async function pressUntilFocused(page: Page, key: string, what: RegExp): Promise<void> {
  const names: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
      const labels = isField ? [...(focused.labels ?? [])] : [];
      return [...labels, focused].map((node) => node?.textContent ?? '').join(' ');
    });
    if (what.test(name)) return;
    names.push(name.slice(0, 40));
  }
  throw new Error(`${key} never reaches ${what}: ${names.join(' | ')}`);
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

test('a function is switched on from the overview without touching the mouse', async ({
  page,
  simulator,
}) => {
  const sheet = changeSheet(page);

  await test.step('down the modules, into one, onto the function', async () => {
    await page.goto('/');
    await expect(page.getByRole('row', { name: /Sentiment/ })).toBeVisible();
    await pressUntilFocused(page, 'j', /^Sentiment/);
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('row', { name: /sentiment-prod-dashboard/ })).toBeVisible();
    await pressUntilFocused(page, 'j', /sentiment-prod-dashboard/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: dashboard.function })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Capacity', exact: true })).toBeVisible();
  });

  await test.step('the palette opens the sheet, which takes the focus', async () => {
    await find(page, 'provisioned sentiment prod dash', `Provisioned concurrency of ${dashboard.function}…`);
    await page.keyboard.press('Enter');
    await expect(sheet).toBeVisible();
  });

  await test.step('number, reason and button are reached by Tab', async () => {
    await pressUntilFocused(page, 'Tab', /^Execution environments kept ready/);
    await page.keyboard.press('ArrowUp');
    await expect(sheet.getByRole('button', { name: /^Switch on 2 for / })).toBeVisible();
    await pressUntilFocused(page, 'Tab', /^Why/);
    await page.keyboard.type('The board meets at nine.');
    await pressUntilFocused(page, 'Tab', /^Switch on 2 for /);
    await page.keyboard.press('Enter');
    await expect(sheet.getByText('Verifying.', { exact: true })).toBeVisible();
  });

  await test.step('Escape leaves it running; the page follows it until it is ready', async () => {
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await simulator.advance(60);
    await expect(page.getByText('2 ready', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(await provisionedOnAws(dashboard, 'live')).toEqual({ requested: 2, status: 'READY' });
  });
});
