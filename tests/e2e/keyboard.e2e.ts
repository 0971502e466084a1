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

/** Presses Tab until what is named has the focus, as a person would. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const field = changeSheet(page).getByRole('textbox', { name });
  const target = field.or(changeSheet(page).getByRole('button', { name, exact: true }));
  const hasFocus = () => target.first().evaluate((node) => node === document.activeElement);
  for (let presses = 0; presses < 40; presses += 1) {
    if (await hasFocus()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${name}.`);
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
  await page.goto('/');
  await expect(page.getByRole('row', { name: /Sentiment/ })).toBeVisible({ timeout: 60_000 });

  await test.step('down the modules, into one, onto the function', async () => {
    await page.keyboard.press('j');
    const focused = page.locator(':focus');
    for (
      let presses = 0;
      presses < 20 && !/Sentiment/.test((await focused.textContent()) ?? '');
      presses += 1
    ) {
      await page.keyboard.press('j');
    }
    await expect(focused).toContainText('Sentiment');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('row', { name: /sentiment-prod-dashboard/ })).toBeVisible();
    for (
      let presses = 0;
      presses < 20 && !/prod-dashboard/.test((await focused.textContent()) ?? '');
      presses += 1
    ) {
      await page.keyboard.press('j');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: dashboard.function })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Capacity' })).toBeVisible({ timeout: 60_000 });
  });

  const sheet = changeSheet(page);
  await test.step('the sheet opens from the palette and takes the focus', async () => {
    await find(page, 'provisioned sentiment prod dash', `Provisioned concurrency of ${dashboard.function}…`);
    await page.keyboard.press('Enter');
    await expect(sheet).toBeVisible();
  });

  await test.step('number, reason and button are reached by Tab', async () => {
    await tabTo(page, 'Execution environments kept ready');
    await page.keyboard.press('ArrowUp');
    await expect(sheet.getByRole('button', { name: /^Switch on 2 for / })).toBeVisible();
    await tabTo(page, 'Why');
    await page.keyboard.type('The board meets at nine.');
    await tabTo(page, /^Switch on 2 for /);
    await page.keyboard.press('Enter');
    await expect(sheet.getByText('Verifying.', { exact: true })).toBeVisible();
  });

  await test.step('Escape leaves it running and returns the focus to the page', async () => {
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await simulator.advance(60);
    await expect(page.getByText('2 ready', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect(await provisionedOnAws(dashboard, 'live')).toEqual({ requested: 2, status: 'READY' });
  });
});
