import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility';
import { openFunction } from './support/function-page';
import { letPlanBegin, letPlanEnd } from './support/let-plan-come';
import { takeScreenshots } from './support/screenshots';
import { inProd, provisionedOnAws } from './support/simulated-lambda';
import { expect, test } from './support/test';

const names = ['cora-prod-module-kb-documents', 'cora-prod-module-kb-vectors'];
const held = () =>
  Promise.all(names.map(async (name) => (await provisionedOnAws(inProd(name), 'live'))?.requested ?? null));

test('capacity is planned for a payroll day, which begins and ends by itself', async ({
  page,
  simulator,
}) => {
  const main = page.getByRole('main');

  await test.step('it is planned for two functions, with its cost and what it meets', async () => {
    await page.goto('/inventory?q=cora-prod-module-kb');
    for (const name of names)
      await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Plan ahead…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Plan ahead' })).toBeVisible();
    await main.getByLabel('Name').fill('Payroll day');
    for (const name of names) {
      await main.getByRole('textbox', { name: `At least, ${name}` }).fill('2');
      await main.getByRole('textbox', { name: `At least, ${name}` }).blur();
    }
    await main.getByLabel('Time zone').fill('Europe/Berlin');
    await expect(main.getByText(/^Expected to cost \$\d+\.\d\d from beginning to end\.$/)).toBeVisible();
    await expect(main.getByText('It meets no other plan, end, freeze or schedule.')).toBeVisible();
    await main.getByRole('button', { name: 'Plan it' }).click();
    await expect(main.getByText('Say why, in three characters or more.')).toBeVisible();
    await main.getByLabel('Why').fill('Everyone looks at their slip.');
    await expectAccessible(page);
    await takeScreenshots(page, 'ahead-form', async ({ width }) => {
      if (width === 390) await expectNoSidewaysScroll(page);
    });
    await main.getByRole('button', { name: 'Plan it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Plan \d+: Payroll day$/ })).toBeVisible();
    await expect(main.getByText('Scheduled', { exact: true })).toBeVisible();
  });
  const planUrl = page.url();
  const planId = new URL(planUrl).pathname.split('/').at(-1) ?? '';

  await test.step('another for the same time says that they meet, and is cancelled', async () => {
    await page.getByRole('button', { name: 'Change…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Change plan \d+$/ })).toBeVisible();
    await page.goto(`/inventory?q=${names[0]}`);
    await page.getByRole('checkbox', { name: `Select ${names[0]}`, exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Plan ahead…' }).click();
    await main.getByLabel('Name').fill('Sale');
    await main.getByLabel('Why').fill('Half price.');
    await expect(main.getByText(/^It overlaps with plan \d+, Payroll day\.$/)).toBeVisible();
    await main.getByRole('button', { name: 'Plan it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Plan \d+: Sale$/ })).toBeVisible();
    await page.goto('/changes/ahead');
    const timeline = main.getByRole('list', { name: 'Plans over time' });
    await expect(timeline.getByRole('link', { name: /Payroll day: scheduled/ })).toBeVisible();
    await expect(main.getByRole('grid', { name: 'Plans' })).toContainText(/It overlaps with plan \d+, Sale/);
    await expectAccessible(page);
    await takeScreenshots(page, 'ahead-timeline', async ({ width }) => {
      if (width === 390) await expectNoSidewaysScroll(page);
    });
    await timeline.getByRole('link', { name: /Sale: scheduled/ }).click();
    await page.getByRole('button', { name: 'Cancel the plan…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the plan' }).click();
    await expect(main.getByText('Cancelled', { exact: true })).toBeVisible();
  });

  await test.step('one that AWS can carry out is handed to it', async () => {
    await openFunction(page, 'cora-prod-module-chat-messages');
    await page.getByRole('link', { name: 'Plan ahead…' }).click();
    await expect(main.getByText(/^AWS begins and ends it by scheduled actions/)).toBeVisible({
      timeout: 30_000,
    });
    await main.getByLabel('Name').fill('Open day');
    await main.getByLabel('Why').fill('The school shows itself.');
    await main.getByRole('button', { name: 'Plan it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Plan \d+: Open day$/ })).toBeVisible();
    await expect(main.getByText(/^AWS, by scheduled actions; Trimtab’s worker makes up/)).toBeVisible({
      timeout: 60_000,
    });
    await expectAccessible(page);
    await takeScreenshots(page, 'ahead-by-aws');
    await openFunction(page, 'cora-prod-module-chat-messages');
    await expect(main.getByRole('list', { name: 'Plans ahead' })).toContainText('Open day');
    await expect(main.getByText(/^plan-\d+-begin at\(/)).toBeVisible({ timeout: 30_000 });
    await expect(main.getByText(/was undone by someone/)).toHaveCount(0);
    await takeScreenshots(page, 'function-planned');
  });

  await test.step('at its time it begins', async () => {
    await page.goto(planUrl);
    await letPlanBegin(planId);
    await expect(async () => {
      await letPlanBegin(planId);
      await simulator.advance(60);
      await page.reload();
      await expect(main.getByText('In force', { exact: true }).first()).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 90_000 });
    expect(await held()).toEqual([2, 2]);
    await expectAccessible(page);
    await takeScreenshots(page, 'ahead-plan');
  });

  await test.step('and ends', async () => {
    await expect(async () => {
      await letPlanEnd(planId);
      await simulator.advance(60);
      await page.reload();
      await expect(main.getByText('Over', { exact: true })).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 90_000 });
    expect(await held()).toEqual([null, null]);
  });
});
