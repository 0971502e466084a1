import { expectAccessible } from './support/accessibility';
import { openFunction, planInSheet } from './support/function-page';
import { takeScreenshots } from './support/screenshots';
import { aliasesOnAws, inProd, provisionedOnAws } from './support/simulated-lambda';
import { expect, test } from './support/test';

const scraper = inProd('valuation-platform-prod-scraper');
const api = inProd('valuation-platform-prod-api');

test('a plan on an alias that splits traffic is refused in words', async ({ page, simulator }) => {
  await openFunction(page, 'llm-backend-staging-api');
  const sheet = await planInSheet(page, 2);
  await expect(sheet.getByText('live splits traffic between two versions')).toBeVisible();
  await expect(sheet.getByText(/It sends 10 % to version \d+/)).toBeVisible();
  await expect(sheet.getByText(/Finish or take back the traffic shift first/).first()).toBeVisible();
  await sheet.getByLabel('Why').fill('Try it in staging.');
  const apply = sheet.getByRole('button', { name: /^Switch on 2/ });
  await expect(apply).toBeDisabled();
  await expect(apply).toHaveAccessibleDescription(/splits traffic between two versions/);
  const before = await simulator.countCalls('PutProvisionedConcurrencyConfig');
  await apply.click({ force: true });
  await expectAccessible(page);
  await takeScreenshots(page, 'change-refused');
  expect(await simulator.countCalls('PutProvisionedConcurrencyConfig')).toBe(before);
});

test('a function that only has $LATEST is offered a version and an alias as steps of their own', async ({
  page,
  simulator,
}) => {
  await openFunction(page, scraper.function);
  await expect(page.getByText(/It has no alias: every call reaches \$LATEST/)).toBeVisible();
  const sheet = await planInSheet(page, 1);
  await expect(sheet.getByText('Callers must use the alias.')).toBeVisible();
  for (const call of ['PublishVersion', 'CreateAlias', 'PutProvisionedConcurrencyConfig']) {
    await expect(sheet.getByText(`Lambda ${call}`)).toBeVisible();
  }
  await expectAccessible(page);
  await takeScreenshots(page, 'change-new-alias');
  await sheet.getByLabel('Why').fill('The hourly run must not start cold.');
  await sheet.getByRole('button', { name: /^Switch on 1 for / }).click();
  await expect(sheet.getByText('Verifying.', { exact: true })).toBeVisible({ timeout: 30_000 });
  await simulator.advance(60);
  await expect(sheet.getByText('In force.', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await aliasesOnAws(scraper)).toEqual(['live → 1']);
  expect(await provisionedOnAws(scraper, 'live')).toEqual({ requested: 1, status: 'READY' });
});

test('a plan that somebody overtook is not sent, and can be made again', async ({ page, simulator }) => {
  await openFunction(page, api.function);
  const sheet = await planInSheet(page, 4);
  await sheet.getByLabel('Why').fill('For the launch on Friday.');
  const apply = sheet.getByRole('button', { name: /^Switch on 4 for / });
  await expect(apply).toBeEnabled();
  await simulator.actor({ ...api, qualifier: 'live', provisioned: 7 });
  await apply.click();

  await expect(sheet.getByText('AWS has changed since this was planned.')).toBeVisible();
  const moved = sheet.getByRole('row', { name: /Provisioned/i }).filter({ hasText: '7' });
  await expect(moved.getByRole('cell')).toHaveText(['off', '7', '4']);
  await expect(apply).toBeDisabled();
  await expectAccessible(page);
  await takeScreenshots(page, 'change-stale');
  expect(await provisionedOnAws(api, 'live')).toMatchObject({ requested: 7 });

  await sheet.getByRole('button', { name: 'Plan again from what is live' }).click();
  await sheet.getByRole('button', { name: /^Lower 7 to 4, saving / }).click();
  await expect(sheet.getByText('Verifying.', { exact: true })).toBeVisible();
  await simulator.advance(60);
  await expect(sheet.getByText('In force.', { exact: true })).toBeVisible({ timeout: 30_000 });
  expect(await provisionedOnAws(api, 'live')).toEqual({ requested: 4, status: 'READY' });
});
