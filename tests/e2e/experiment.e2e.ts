import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility';
import { changeSheet, planInSheet } from './support/function-page';
import { type MovedConsole, startMovedConsole } from './support/moved-console';
import { takeScreenshots } from './support/screenshots';
import { test as base, expect } from './support/test';

const test = base.extend<object, { readonly moved: MovedConsole }>({
  moved: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructuring pattern here
    async ({}, use) => {
      const moved = await startMovedConsole();
      await use(moved);
      await moved.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ moved }, use) => use(moved.url),
});
test.use({ storageState: { cookies: [], origins: [] } });
// It waits for jobs that come once a minute, of a console of its own.
test.setTimeout(420_000);

const slow = 'valuation-platform-prod-valuation';
const dayS = 86_400;

test('what is slow is found, seen into, compared, changed, and an experiment says whether it worked', async ({
  page,
  moved,
}) => {
  const main = page.getByRole('main');
  const sheet = changeSheet(page);

  await test.step('find what is slow', async () => {
    await moved.signIn(page);
    await expect(async () => {
      await page.goto('/latency?stage=prod');
      await expect(main.getByRole('link', { name: slow, exact: true })).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 90_000 });
    await main.getByRole('link', { name: slow, exact: true }).click();
  });

  await test.step('see why: what its requests took, cold and warm', async () => {
    await expect(page.getByRole('heading', { level: 1, name: slow })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Latency', exact: true })).toBeVisible();
  });

  await test.step('compare the options', async () => {
    await page.getByRole('link', { name: 'Compare', exact: true }).last().click();
    await expect(main.getByText(/^At today’s .+ requests a month .+ is cheapest, at \$/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Line items of Provisioned concurrency' })).toBeVisible();
    await page.goBack();
  });

  await test.step('change it, and be offered an experiment', async () => {
    await planInSheet(page, 12);
    await sheet.getByLabel('Why').fill('Nobody should wait for a container.');
    await sheet.getByRole('button', { name: /^Switch on 12 for / }).click();
    await expect(sheet.getByText('Verifying.', { exact: true })).toBeVisible();
    // Less at once than a worker holds a change for, so that a look under way keeps its hold.
    await expect(async () => {
      await moved.advance(20);
      await expect(sheet.getByText('In force.', { exact: true })).toBeVisible({ timeout: 5000 });
    }).toPass({ timeout: 90_000 });
    await sheet.getByRole('link', { name: 'Start an experiment' }).click();
    // The function’s page has an act of the same name.
    await page.waitForURL(/\/changes\//);
    await page.getByRole('button', { name: 'Start an experiment…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Start an experiment' });
    await dialog.getByRole('textbox', { name: 'What it is to show' }).fill('Twelve kept ready for valuation');
    const days = dialog.getByRole('textbox', { name: 'Runs at most' });
    await days.fill('4');
    await days.blur();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Freeze the baseline and start' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: /: Twelve kept ready for valuation$/ }),
    ).toBeVisible();
    await expect(main.getByText('running', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  });

  const readOn = async (days: number) => {
    await moved.advance(days * dayS);
    const at = page.url();
    await moved.signIn(page);
    await page.getByRole('button', { name: 'Read AWS now' }).first().click();
    await page.goto(at);
  };

  await test.step('a day later there is not enough data yet', async () => {
    await readOn(1.2);
    await expect(
      main.getByText(/^Day 1 of 4\. Cold starts: not enough data yet, about 2 more days/),
    ).toBeVisible({ timeout: 120_000 });
    await takeScreenshots(page, 'experiment-running');
  });

  await test.step('after four days at most it has its verdict, as the model predicted', async () => {
    await readOn(3);
    await expect(main.getByText('concluded', { exact: true }).first()).toBeVisible({ timeout: 120_000 });
    await expect(main.getByText(/^Cold starts: fewer, .+ before, .+ after/)).toBeVisible();
    const found = main.getByRole('grid', { name: `What was found of ${slow}` });
    const row = (label: string) => found.getByRole('row').filter({ hasText: label });
    await expect(row('Cold starts')).toContainText('fewer');
    await expect(row('Cold starts')).toContainText('as predicted');
    await expect(row('Cost')).toContainText('dearer');
    await expect(row('Cost')).toContainText('as predicted');
  });

  await test.step('its chart is read by keyboard, as a table too', async () => {
    const asTable = main.getByRole('button', { name: 'Show Cold starts as a table' });
    await asTable.focus();
    await page.keyboard.press('Enter');
    await expect(main.getByRole('columnheader', { name: 'same hour before' })).toBeVisible();
    await expect(main.getByText(/change \d+ in force$/).first()).toBeVisible();
    await expectAccessible(page);
    await takeScreenshots(page, 'experiment', async ({ width }) => {
      if (width === 390) await expectNoSidewaysScroll(page);
    });
  });

  await test.step('it stays in the list, and on the pages of its change and function', async () => {
    await page.goto('/latency');
    await page.getByRole('link', { name: 'Experiments', exact: true }).click();
    await takeScreenshots(page, 'experiments');
    await page.getByRole('link', { name: /: Twelve kept ready for valuation$/ }).click();
    await page.getByRole('link', { name: /^change \d+$/ }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Experiments' })).toBeVisible();
    await expect(page.getByRole('link', { name: /: Twelve kept ready for valuation$/ })).toBeVisible();
    await takeScreenshots(page, 'change-experiment');
  });
});
