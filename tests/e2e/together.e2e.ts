import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility';
import { takeScreenshots } from './support/screenshots';
import { inProd, provisionedOnAws } from './support/simulated-lambda';
import { expect, test } from './support/test';

const names = [
  'cora-prod-module-access-orgs',
  'cora-prod-module-access-users',
  'cora-prod-module-chat-chats',
];
const held = () => Promise.all(names.map((name) => provisionedOnAws(inProd(name), 'live')));

test('three functions are changed together within a cap, and taken back by one act', async ({
  page,
  simulator,
}) => {
  const main = page.getByRole('main');

  await test.step('they are marked in the inventory', async () => {
    await page.goto('/inventory?q=cora-prod-module');
    for (const name of names)
      await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check({ force: true });
    await expect(page.getByText('3 rows selected')).toBeVisible();
    await takeScreenshots(page, 'inventory-selected');
    await page.getByRole('button', { name: 'Change together…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Change together' })).toBeVisible();
  });

  await test.step('a cap that is too low keeps them from being applied', async () => {
    await main.getByLabel('What it is for').fill('Exam week');
    await main.getByRole('textbox', { name: 'Kept ready, each' }).fill('2');
    await main.getByLabel('Add at most, in US dollars a month').fill('5');
    await expectAccessible(page);
    await takeScreenshots(page, 'together-form');
    await main.getByRole('button', { name: 'Plan 3 changes' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Group \d+: Exam week$/ })).toBeVisible();
    await expect(
      main.getByText(/^Together they add \$[\d.]+ a month, and the cap is \$5\.00 a month\.$/),
    ).toBeVisible({ timeout: 60_000 });
    await main.getByLabel('Why').fill('Try it.');
    await expect(main.getByRole('button', { name: /^Change 3 workloads for / })).toBeDisabled();
    await takeScreenshots(page, 'together-capped');
    await main.getByRole('button', { name: 'Drop these plans' }).click();
    await expect(main.getByText('None of 3 workloads was changed.')).toBeVisible();
  });

  await test.step('within it they are applied one after the other', async () => {
    await page.goBack();
    await main.getByLabel('What it is for').fill('Exam week');
    await main.getByRole('textbox', { name: 'Kept ready, each' }).fill('2');
    await main.getByLabel('Add at most, in US dollars a month').fill('500');
    await main.getByRole('button', { name: 'Plan 3 changes' }).click();
    await expect(main.getByText(/^3 workloads can be changed, \+\$[\d.]+ a month\./)).toBeVisible({
      timeout: 60_000,
    });
    await main.getByLabel('Why').fill('The students come.');
    await expectAccessible(page);
    await takeScreenshots(page, 'together-planned', async ({ width }) => {
      if (width === 390) await expectNoSidewaysScroll(page);
    });
    await main.getByRole('button', { name: /^Change 3 workloads for / }).click();
    for (const inForce of [1, 2, 3]) {
      await expect(async () => {
        await simulator.advance(60);
        await expect(main.getByText(new RegExp(`^${inForce} of 3 workloads in force`))).toBeVisible({
          timeout: 5_000,
        });
      }).toPass({ timeout: 90_000 });
      if (inForce === 1) await takeScreenshots(page, 'together-running');
    }
    await expect(main.getByText('Done', { exact: true })).toBeVisible({ timeout: 30_000 });
    expect((await held()).map((one) => one?.requested)).toEqual([2, 2, 2]);
    await expectAccessible(page);
    await takeScreenshots(page, 'together-done');
  });

  await test.step('one act takes them back', async () => {
    await main.getByRole('button', { name: 'Plan the way back…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Take back: Exam week$/ })).toBeVisible();
    const apply = main.getByRole('button', { name: /^Change 3 workloads, .+ less a month$/ });
    await expect(apply).toBeVisible({ timeout: 60_000 });
    await main.getByRole('textbox', { name: 'At once' }).fill('3');
    await main.getByLabel('Why').fill('They are through.');
    await apply.click();
    await expect(async () => {
      await simulator.advance(30);
      await expect(main.getByText('3 of 3 workloads in force.')).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 90_000 });
    expect(await held()).toEqual([null, null, null]);
  });
});
