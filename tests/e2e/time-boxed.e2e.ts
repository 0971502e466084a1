import { expectAccessible } from './support/accessibility';
import { changeSheet, openFunction, planInSheet } from './support/function-page';
import { letDetailBeRead } from './support/let-detail-be-read';
import { takeScreenshots } from './support/screenshots';
import { inProd } from './support/simulated-lambda';
import { expect, test } from './support/test';

const ingestion = inProd('llm-backend-prod-api');

test('a change is given an end, counted down, moved, and let stay; what someone undid is set again', async ({
  page,
  simulator,
}) => {
  const sheet = changeSheet(page);
  const until = (name: RegExp) => page.getByRole('option', { name });

  await test.step('the plan says until when and what it costs until then', async () => {
    await openFunction(page, ingestion.function);
    await planInSheet(page, 1);
    await expect(sheet.getByRole('button', { name: /^Switch on 1 for / })).toBeVisible();
    await sheet.getByRole('textbox', { name: 'Execution environments kept ready' }).fill('2');
    await sheet.getByRole('button', { name: /^someone takes it back/ }).click();
    // The list stays open while another plan takes the place of the first.
    await expect(page.locator('button', { hasText: /^Switch on 2 for / })).toBeVisible();
    await until(/^in 2 hours/).click();
    await expect(sheet.getByText(/taken back by itself: about \$\d+\.\d\d until then/)).toBeVisible();
    await sheet.getByLabel('Why').fill('The board looks at it tonight.');
    await expectAccessible(page);
    await takeScreenshots(page, 'change-until');
    await sheet.getByRole('button', { name: /^Switch on 2 for / }).click();
  });

  await test.step('it is counted down', async () => {
    await expect(sheet.getByText(/Taken back by itself in 2 h/)).toBeVisible();
    await simulator.advance(60);
    await expect(sheet.getByText('In force.', { exact: true })).toBeVisible({ timeout: 30_000 });
  });

  await test.step('its end is moved, then taken off', async () => {
    await sheet.getByRole('button', { name: 'Change its end…' }).click();
    await sheet.getByRole('button', { name: /Until$/ }).click();
    await until(/^Friday, 18:00/).click();
    await sheet.getByLabel('Why').fill('The board comes again.');
    await sheet.getByRole('button', { name: 'Set its end' }).click();
    await expect(sheet.getByText(/Taken back by itself in 2 h/)).toBeHidden();
    await expect(sheet.getByText(/Taken back by itself .*18:00/)).toBeVisible();
    await sheet.getByRole('button', { name: 'Change its end…' }).click();
    await sheet.getByLabel('Why').fill('It proved its worth.');
    await sheet.getByRole('button', { name: 'Let it stay' }).click();
    await expect(sheet.getByText('It stays until someone takes it back.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('someone undoes it, which is said where people look', async () => {
    const workloadId = new URL(page.url()).pathname.split('/')[2] ?? '';
    await simulator.actor({ ...ingestion, qualifier: 'live', provisioned: 4 });
    await letDetailBeRead(ingestion, workloadId);
    const moved = page.getByText('Provisioned concurrency was undone by someone: 2 → 4');
    await expect(async () => {
      await page.goto(`/functions/${workloadId}`);
      await expect(moved).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 40_000 });
    await takeScreenshots(page, 'function-undone');
    await page.goto('/');
    await expect(page.getByText(/llm-backend-prod-api:live was undone by someone/)).toBeVisible();
    await page.goto(`/functions/${workloadId}`);
    await moved
      .locator('..')
      .getByRole('link', { name: /^Change \d+$/ })
      .click();
  });

  await test.step('it is planned to be set again', async () => {
    await expect(page.getByRole('heading', { level: 1, name: /^\d+: / })).toBeVisible();
    await page.getByRole('button', { name: 'Plan to set it again…' }).click();
    await expect(sheet.getByRole('button', { name: /^Lower 4 to 2, saving / })).toBeVisible();
    await sheet.getByRole('button', { name: 'Drop this plan' }).click();
    await expect(sheet.getByText('The plan was dropped; nothing was sent to AWS.')).toBeVisible();
  });
});
