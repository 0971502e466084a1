import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility';
import { changeSheet, openFunction, planInSheet } from './support/function-page';
import { takeScreenshots } from './support/screenshots';
import { inProd, provisionedOnAws } from './support/simulated-lambda';
import { expect, test } from './support/test';

const valuation = inProd('valuation-platform-prod-valuation');
const verificationMs = 30_000;

test('provisioned concurrency is switched on, watched, found in the audit log, and taken back', async ({
  page,
  simulator,
}) => {
  const sheet = changeSheet(page);

  await test.step('the plan says what it costs, what AWS is asked and what is left', async () => {
    await openFunction(page, valuation.function);
    await planInSheet(page, 3);
    await expect(sheet.getByText('becomes')).toBeAttached();
    await expect(sheet.getByRole('row', { name: /a month \(730 h\)/ })).toContainText(/\$\d+/);
    await expect(sheet.getByText(/per GB-second in us-east-1\. .+, \d{4}-\d{2}-\d{2}/)).toBeVisible();
    await expect(sheet.getByText('Lambda PutProvisionedConcurrencyConfig')).toBeVisible();
    await expect(sheet.getByText(/[\d,]+ → [\d,]+ of [\d,]+ unreserved/)).toBeVisible();
    await expect(sheet.getByText(/is managed by CloudFormation/)).toBeVisible();
    await expectAccessible(page);
    await takeScreenshots(page, 'change-plan');
  });

  await test.step('without a reason it can’t be applied', async () => {
    const apply = sheet.getByRole('button', { name: /^Switch on 3 for \$.+ a month$/ });
    await expect(apply).toBeDisabled();
    await expect(apply).toHaveAccessibleDescription(/Say why first/);
    await sheet.getByLabel('Why').fill('The first look-up of the day must not wait.');
    await apply.click();
  });

  await test.step('it becomes ready before one’s eyes', async () => {
    await expect(sheet.getByText('Verifying.', { exact: true })).toBeVisible();
    await takeScreenshots(page, 'change-verifying');
    expect(await provisionedOnAws(valuation, 'live')).toMatchObject({ requested: 3, status: 'IN_PROGRESS' });
    await simulator.advance(60);
    await expect(sheet.getByText('In force.', { exact: true })).toBeVisible({ timeout: verificationMs });
    await expect(page.getByText('3 ready', { exact: true })).toBeVisible();
    await expect(page.getByText('3 requested, 3 allocated, 3 available', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await takeScreenshots(page, 'change-in-force');
  });

  await test.step('the change’s own page shows every call', async () => {
    await sheet.getByRole('link', { name: /^Change \d+$/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Switch on 3 for live/ })).toBeVisible();
    await expect(page.getByText('“The first look-up of the day must not wait.”')).toBeVisible();
    await expectAccessible(page);
    await takeScreenshots(page, 'change');
    await page.setViewportSize({ width: 390, height: 800 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('the audit log knows who, what, why and AWS’s request id', async () => {
    await page.getByRole('link', { name: 'Its entries in the audit log' }).click();
    const entries = page.getByRole('grid', { name: 'Audit entries' });
    await expect(entries.getByRole('row', { name: /change\.planned/ })).toBeVisible();
    const applied = entries.getByRole('row', { name: /change\.applyStarted/ });
    await expect(applied).toContainText('admin@trimtab.invalid');
    await expect(applied).toContainText('The first look-up of the day must not wait.');
    await entries
      .getByRole('row', { name: /change\.stepSucceeded/ })
      .first()
      .click();
    const entry = page.getByRole('dialog');
    await expect(entry.getByText('AWS request')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('it is taken back, on AWS too', async () => {
    await openFunction(page, valuation.function);
    await page.getByRole('tab', { name: /Changes/ }).click();
    await page.getByRole('row', { name: /In force/ }).click();
    await page.getByRole('button', { name: 'Plan the way back…' }).click();
    await expect(sheet.getByText('The way back.')).toBeVisible();
    await sheet.getByLabel('Why').fill('It was only for the launch.');
    await sheet.getByRole('button', { name: /^Switch off, saving \$.+ a month$/ }).click();
    await expect(sheet.getByText('In force.', { exact: true })).toBeVisible({ timeout: verificationMs });
    expect(await provisionedOnAws(valuation, 'live')).toBeNull();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Switch on provisioned…' })).toBeVisible();
  });
});
