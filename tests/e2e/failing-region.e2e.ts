import { expectAccessible } from './support/accessibility';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const syncMs = 30_000;

test('a region that can’t be read is named beside its good data, and recovers', async ({
  page,
  simulator,
}) => {
  const region = { account: '111122223333', region: 'eu-west-1' };
  const row = page.getByRole('row', { name: /placement-platform-prod-workers/ });
  const banner = page.getByText('eu-west-1 in acme-prod can’t be read.');
  const readNow = async () => {
    await page.goto('/settings/accounts');
    const lines = page.getByRole('region', { name: 'acme-prod' }).getByRole('listitem');
    const button = lines.filter({ hasText: 'eu-west-1' }).getByRole('button', { name: 'Read now' });
    await expect(button).toBeEnabled({ timeout: syncMs });
    await button.click();
  };
  await page.goto('/inventory?region=eu-west-1');
  await expect(row).toBeVisible({ timeout: syncMs });
  const rows = await page.getByRole('grid', { name: 'Workloads' }).getAttribute('aria-rowcount');

  await test.step('AWS denies', async () => {
    await simulator.fault({ ...region, kind: 'deny' });
    await readNow();
    await expect(page.getByText('What was read before is kept.')).toBeVisible({ timeout: syncMs });
    await expectAccessible(page);
    await takeScreenshots(page, 'accounts-failing-region');
  });

  await test.step('every page that shows the region says so, and shows what was good', async () => {
    await page.goto('/inventory?region=eu-west-1');
    await expect(banner).toBeVisible();
    await expect(row).toBeVisible();
    await expect(page.getByRole('grid', { name: 'Workloads' })).toHaveAttribute('aria-rowcount', rows ?? '');
    await expectAccessible(page);
    await takeScreenshots(page, 'inventory-failing-region');
    await row.getByRole('link').click();
    await expect(page.getByText('eu-west-1 of acme-prod can’t be read.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Capacity', exact: true })).toBeVisible();
    await page.goto('/');
    await expect(
      page
        .getByRole('region', { name: 'Needs you' })
        .getByText(/eu-west-1/)
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: /Placement platform/ })).toBeVisible();
    await takeScreenshots(page, 'overview-failing-region');
  });

  await test.step('it recovers by being read again', async () => {
    await simulator.clearFaults();
    await readNow();
    await expect(page.getByText('What was read before is kept.')).toBeHidden({ timeout: syncMs });
    await page.goto('/inventory?region=eu-west-1');
    await expect(row).toBeVisible();
    await expect(banner).toBeHidden();
  });
});
