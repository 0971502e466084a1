import { expectAccessible } from './support/accessibility';
import { openFunction } from './support/function-page';
import { letEndCome } from './support/let-end-come';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const verificationMs = 60_000;

test('provisioned scaling is put on an alias, and a schedule on it', async ({ page, simulator }) => {
  await openFunction(page, 'cora-prod-module-kb-queries');
  const bounds = page.getByRole('dialog', { name: 'Scaling between bounds' });

  await test.step('the plan begins with a number, and says what the floor and the ceiling cost', async () => {
    await page.getByRole('button', { name: 'Capacity of live' }).click();
    await page.getByRole('menuitem', { name: 'Scale it between bounds…' }).click();
    await bounds.getByRole('textbox', { name: 'Maximum' }).fill('4');
    await bounds.getByRole('textbox', { name: 'Maximum' }).blur();
    await expect(bounds.getByText('Nothing moves it yet.')).toBeVisible({ timeout: 30_000 });
    await expect(bounds.getByText('Application-autoscaling RegisterScalableTarget')).toBeVisible();
    const ceiling = bounds.getByText(/At the maximum of 4 it would be \$[\d.]+ a month/);
    await expect(ceiling).toBeAttached();
    await bounds.getByRole('button', { name: 'What the price covers' }).click();
    await expect(ceiling).toBeVisible();
    await expectAccessible(page);
    await takeScreenshots(page, 'scaling-plan');
  });

  await test.step('it comes into force', async () => {
    await bounds.getByLabel('Why').fill('Questions must not wait in office hours.');
    await bounds.getByRole('button', { name: /^Scale live between 1 and 4 for \$.+ more a month$/ }).click();
    await expect(bounds.getByText('Verifying.', { exact: true })).toBeVisible({ timeout: 30_000 });
    await simulator.advance(120);
    await expect(bounds.getByText('In force.', { exact: true })).toBeVisible({ timeout: verificationMs });
    await page.keyboard.press('Escape');
  });

  await test.step('a schedule shows its next five runs, and that nothing lowers the floor again', async () => {
    await page.getByRole('button', { name: 'Add a schedule…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Schedule' });
    await sheet.getByRole('textbox', { name: 'Name' }).fill('office-hours');
    await sheet.getByRole('textbox', { name: 'Minimum from then on' }).fill('2');
    await sheet.getByRole('textbox', { name: 'Time zone' }).fill('Europe/Berlin');
    await expect(sheet.getByText(/07:00 Europe\/Berlin/)).toHaveCount(5);
    await expect(sheet.getByText('Nothing lowers the floor again.')).toBeVisible({ timeout: 30_000 });
    await sheet.getByLabel('Why').fill('The first look-up of the day.');
    await sheet.getByRole('button', { name: 'Add the schedule office-hours' }).click();
    await expect(sheet.getByText('In force.', { exact: true })).toBeVisible({ timeout: verificationMs });
    await page.keyboard.press('Escape');
    await expect(
      page.getByRole('list', { name: 'Next runs of office-hours' }).getByRole('listitem'),
    ).toHaveCount(5);
    await expect(page.getByText('Why: what this rests on')).toBeVisible();
    await takeScreenshots(page, 'scaling-function');
  });
});

test('a service’s floor is raised until tonight, and falls back by itself', async ({ page, simulator }) => {
  await page.goto('/scaling');
  const main = page.getByRole('main');
  await expect(main.getByRole('row', { name: /validation/ }).first()).toBeVisible({ timeout: 60_000 });
  await main
    .getByRole('row', { name: /notification/ })
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByText(/^1 tasks?, between 1 and \d\.$/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Change bounds, suspend or stop…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Scaling between bounds' });
  const minimum = sheet.getByRole('textbox', { name: 'Minimum' });
  await minimum.fill('2');
  await minimum.blur();
  await expect(sheet.getByText('AWS moves it from 1 to 2 at once.')).toBeVisible({ timeout: 30_000 });

  await test.step('the patch that would keep it is copied', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const heading = sheet.getByRole('button', { name: 'Keep it: the same in your code' });
    if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
    await sheet.getByRole('tab', { name: 'Terraform' }).click();
    await sheet.getByRole('button', { name: 'Copy the Terraform patch' }).click();
    await expect(page.getByText('The Terraform patch is copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('resource "aws_appautoscaling_target"');
    expect(copied).toMatch(/min_capacity += 2\n/);
    await expectAccessible(page);
    await takeScreenshots(page, 'scaling-patch');
  });

  await test.step('it holds until tonight', async () => {
    await sheet.getByRole('button', { name: /^someone takes it back/ }).click();
    await page
      .getByRole('option', { name: /^(today, 20:00|in 2 hours)/ })
      .last()
      .click();
    await sheet.getByLabel('Why').fill('The mailing tonight.');
    await sheet.getByRole('button', { name: /^Change the minimum from 1 to 2/ }).click();
    await expect(sheet.getByText('Verifying.', { exact: true })).toBeVisible({ timeout: 30_000 });
    await simulator.advance(180);
    await expect(sheet.getByText('In force.', { exact: true })).toBeVisible({ timeout: verificationMs });
    await expect(sheet.getByText(/^Taken back by itself /)).toBeVisible();
    await expect(page.getByText(/^2 tasks, between 2 and \d\.$/)).toBeVisible({ timeout: 60_000 });
    await takeScreenshots(page, 'scaling-service');
  });

  await test.step('tonight it falls back', async () => {
    const changeId = new URL(page.url()).searchParams.get('change') ?? '';
    await expect(async () => {
      await letEndCome(changeId);
      await simulator.advance(180);
      // The page last heard of an end hours away, and does not ask every second until then.
      await page.reload();
      await expect(sheet.getByText('Its end has come, and it is taken back.').first()).toBeVisible({
        timeout: 5_000,
      });
    }).toPass({ timeout: 90_000 });
    await page.keyboard.press('Escape');
    await expect(page.getByText(/^\d tasks?, between 1 and \d\.$/)).toBeVisible({ timeout: 60_000 });
  });
});
