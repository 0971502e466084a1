import { expectAccessible } from './support/accessibility';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

test('from what the overview says a module costs to the line items behind it', async ({ page }) => {
  await page.goto('/');
  const row = page.getByRole('row', { name: /Valuation platform/ });
  await expect(row).toContainText('$', { timeout: 150_000 });
  await row.getByRole('link', { name: 'Valuation platform' }).click();
  const cost = page.getByRole('region', { name: 'Cost', exact: true });
  await expect(cost).toContainText(/It has cost (at least )?\$[\d.,]+ this month/);
  const lines = cost.getByRole('table', { name: 'Line items' });
  const duration = lines.getByRole('row', { name: /Lambda duration, x86_64/ }).first();
  await expect(duration).toContainText('GB-seconds, measured');
  await expect(duration).toContainText('$0.0000166667');
  await duration.getByText('$0.0000166667', { exact: true }).hover();
  await expect(page.getByRole('tooltip')).toContainText(/20\d\d/);
  await cost.getByRole('button', { name: 'Show Cost by day as a table' }).click();
  await expect(cost.getByRole('region', { name: 'Cost by day as a table' })).toContainText('so far');
  await expectAccessible(page);
  await takeScreenshots(page, 'module-costs');
});
