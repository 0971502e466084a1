import { expectAccessible } from './support/accessibility';
import { openFunction } from './support/function-page';
import { instance } from './support/instance';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const slow = 'valuation-platform-prod-valuation';
const name = 'Valuation: keep it warm or not';

test('from a slow, dear function to a saved comparison that others read by a link', async ({
  page,
  browser,
}) => {
  await openFunction(page, slow);
  await page.getByRole('link', { name: 'Compare', exact: true }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: `Compare ${slow}` })).toBeVisible();
  const verdict = page.getByRole('main').getByText(/^At today’s .+ requests a month .+ is cheapest, at \$/);
  await expect(verdict).toBeVisible();
  await expect(page.getByText('SnapStart has no container images.')).toBeVisible();

  await test.step('an assumption moves the chart, and a wrong one is named', async () => {
    const lines = page.locator('svg[data-chart=log] path');
    const drawn = () => lines.evaluateAll((all) => all.map((one) => one.getAttribute('d')).join());
    const before = await drawn();
    const kept = page.getByRole('textbox', { name: 'Environments kept all month' });
    await kept.fill('7');
    await expect.poll(drawn).not.toBe(before);
    const moved = await drawn();
    await kept.fill('1e300');
    await expect(page.getByRole('alert').filter({ hasText: 'whole number from 1 to 10,000' })).toBeVisible();
    expect(await drawn()).toBe(moved);
    await kept.fill('3');
    await expect(page).toHaveURL(/[?&]provisioned=3/);
  });

  await test.step('the chart is read by keyboard', async () => {
    const cursor = page.getByRole('slider', { name: /^Cost over traffic/ });
    await cursor.focus();
    await cursor.press('End');
    await expect(cursor).toHaveAttribute('aria-valuetext', /requests a month: .+ \$[\d,]+/);
  });

  await test.step('every line says its price’s source', async () => {
    await page.getByRole('button', { name: 'Line items of Lambda on demand' }).click();
    await expect(page.getByRole('dialog', { name: 'Lambda on demand' })).toContainText('AWS Price List');
    await page.keyboard.press('Escape');
  });

  await page.getByRole('button', { name: 'Save comparison…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save comparison' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Environments kept all month' })).toHaveValue('3');

  await page.getByRole('button', { name: 'Share…' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = (await page.getByTestId('shared-link').textContent()) ?? '';
  await page.getByRole('button', { name: 'I have copied it' }).click();

  await test.step('whoever has the link reads it without a session, until it is revoked', async () => {
    const nobody = await browser.newContext({
      baseURL: instance().url,
      storageState: { cookies: [], origins: [] },
    });
    const guest = await nobody.newPage();
    const path = new URL(link).pathname;
    const answer = await guest.goto(path);
    expect(answer?.headers()).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    await expect(guest.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(guest.getByRole('navigation')).toHaveCount(0);
    await expectAccessible(guest);
    await takeScreenshots(guest, 'shared-comparison');
    await page.getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByText(/^Link revoked/)).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole('heading', { name: 'This link shows nothing' })).toBeVisible();
    await nobody.close();
  });

  await page.goto('/modules/valuation-platform');
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});
