import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { changeSheet, openFunction, planInSheet } from './support/function-page';
import { addPerson, signedInElsewhere } from './support/people';
import { takeScreenshots } from './support/screenshots';
import { provisionedOnAws } from './support/simulated-lambda';
import { expect, test } from './support/test';

// Of a stage that no other journey changes.
const proxy = { account: '444455556666', region: 'us-east-1', function: 'placement-platform-staging-api' };
const scope = { module: 'Placement platform', stage: 'staging' };

async function choose(page: Page, field: RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option }).click();
}

/** Sets a policy for placement-platform's staging, as an administrator; `fill` says what it demands. */
async function setPolicy(page: Page, why: string, fill: (page: Page) => Promise<void>): Promise<void> {
  await page.goto('/settings/policies');
  await page.getByRole('button', { name: 'Set a policy…' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, /Module$/, scope.module);
  await dialog.getByLabel('Stage').fill(scope.stage);
  await fill(page);
  await dialog.getByLabel('Why').fill(why);
  await expectAccessible(page);
  await takeScreenshots(page, `policy-${why.replaceAll(' ', '-')}`);
  await dialog.getByRole('button', { name: 'Set this policy' }).click();
  await expect(dialog).toBeHidden();
}

async function liftPolicies(page: Page): Promise<void> {
  await page.goto('/settings/policies');
  await page.getByRole('button', { name: /^Lift: .+Placement platform in staging$/ }).click();
  await page.getByRole('button', { name: 'Lift it' }).click();
  await expect(page.getByText('No policy is set')).toBeVisible();
}

test('a freeze refuses a change in words, until it is lifted', async ({ page }) => {
  await setPolicy(page, 'payroll week', async () => {
    await choose(page, /It holds$/, 'Once');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('From').fill('2026-01-01T00:00');
    await dialog.getByLabel('Until').fill('2099-01-01T08:00');
    await dialog.getByLabel('Time zone').fill('Europe/Berlin');
  });
  await expect(page.getByText('Frozen now')).toBeVisible();
  await takeScreenshots(page, 'policies');

  await openFunction(page, proxy.function);
  const sheet = await planInSheet(page, 1);
  const said = sheet.getByRole('list', { name: 'Policies' });
  await expect(said).toContainText('A freeze holds for Placement platform in staging.', { timeout: 30_000 });
  await expect(said).toContainText('It holds until 2099-01-01 08:00 (Europe/Berlin): payroll week.');
  await expect(said).toContainText(/An administrator can lift it in Settings › Policies; .+ set it\./);
  await sheet.getByLabel('Why').fill('Try it all the same.');
  const apply = sheet.getByRole('button', { name: /^Switch on 1 for / });
  await expect(apply).toBeDisabled();
  await expect(apply).toHaveAccessibleDescription(/A freeze holds for Placement platform in staging/);
  await expectAccessible(page);
  await takeScreenshots(page, 'change-frozen');
  const changeId = new URL(page.url()).searchParams.get('change');
  const answer = await page.evaluate(async (id) => {
    const response = await fetch(`/api/v1/changes/${id}/apply`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'by force' }),
    });
    return { status: response.status, body: await response.text() };
  }, changeId);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body).toContain('A freeze holds');
  expect(await provisionedOnAws(proxy, 'live')).toBeNull();

  const here = page.url();
  await liftPolicies(page);
  await page.goto(here);
  await sheet.getByLabel('Why').fill('Now it may.');
  await expect(apply).toBeEnabled();
  await sheet.getByRole('button', { name: 'Drop this plan' }).click();
});

test.afterEach(async ({ request }) => {
  const { data } = await (await request.get('/api/v1/changes/policies')).json();
  for (const { id } of data) await request.delete(`/api/v1/changes/policies/${id}`);
});

test('a change waits for a second person, who approves it', async ({ page, browser, simulator }) => {
  const link = await addPerson(page, 'Second', 'Operator');
  await setPolicy(page, 'two pairs of eyes', (p) => choose(p, /It demands$/, /^Approval/));
  const sheet = changeSheet(page);

  await test.step('it is asked for', async () => {
    await openFunction(page, proxy.function);
    await planInSheet(page, 1);
    await expect(sheet.getByText(/^A second person must approve changes of/)).toBeVisible({
      timeout: 30_000,
    });
    await sheet.getByLabel('Why').fill('The load test tonight.');
    await sheet.getByRole('button', { name: 'Ask for approval' }).click();
    await expect(sheet.getByText('Waiting for approval')).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Approve it' })).toBeDisabled();
    await expect(sheet.getByRole('button', { name: 'Approve it' })).toHaveAccessibleDescription(
      /someone else must decide/,
    );
    await expectAccessible(page);
    await takeScreenshots(page, 'change-waits-for-approval');
  });

  await test.step('the second person finds it and approves it', async () => {
    const second = await signedInElsewhere(browser, link);
    await second.goto('/');
    await expect(second.getByRole('button', { name: '1 waits for approval' })).toBeVisible();
    await second
      .getByRole('link', { name: /^Look at change \d+: Change \d+ of placement-platform-staging-api waits/ })
      .click();
    await expect(second.getByRole('heading', { level: 1, name: /Switch on 1 for live$/ })).toBeVisible();
    await expect(second.getByRole('region', { name: 'Approval' })).toContainText('The load test tonight.');
    await expectAccessible(second);
    await takeScreenshots(second, 'change-to-approve');
    await second.getByRole('button', { name: 'Approve it' }).click();
    await expect(second.getByText('Approved', { exact: true })).toBeVisible();
    await second.goto('/changes?state=approval');
    await expect(second.getByText('No change waits for a second person.')).toBeVisible();
    await second.context().close();
  });

  await test.step('then it is applied', async () => {
    await page.reload();
    await expect(sheet.getByText('Approved', { exact: true })).toBeVisible();
    await sheet.getByRole('button', { name: /^Switch on 1 for / }).click();
    await expect(sheet.getByText('Verifying.', { exact: true })).toBeVisible({ timeout: 30_000 });
    await simulator.advance(120);
    await expect(sheet.getByText('In force.', { exact: true })).toBeVisible({ timeout: 60_000 });
    expect(await provisionedOnAws(proxy, 'live')).toMatchObject({ requested: 1 });
  });
  await liftPolicies(page);
});
