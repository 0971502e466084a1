import { expectAccessible } from './support/accessibility';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const refreshMs = 60_000;

test('prices are refreshed, a difference is seen, and a negotiated price is set with its reason', async ({
  page,
  simulator,
}) => {
  const list = page.getByRole('list', { name: 'Refreshes' });
  const refresh = async () => {
    const before = await list.getByText('Done').count();
    await page.getByRole('button', { name: 'Refresh from AWS' }).click();
    await expect(list.getByText('Done')).toHaveCount(before + 1, { timeout: refreshMs });
  };

  await test.step('the first refresh takes over what AWS lists', async () => {
    await page.goto('/settings/prices');
    await expect(page.getByText('No price list has been read yet.')).toBeVisible();
    await refresh();
    await expect(page.getByText(/from AWS’s Price List/).first()).toBeVisible();
  });

  await test.step('the next one shows what AWS has changed', async () => {
    await simulator.announcePrice({ service: 'AWSELB', usageType: 'EU-LCUUsage', usd: '0.01' });
    await refresh();
    await list
      .getByRole('button', { name: /^Open refresh/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog', { name: /^Refresh \d+/ });
    await expect(sheet.getByText('Application Load Balancer LCU in eu-west-1')).toBeVisible();
    await expect(sheet.getByText('up 25 %').first()).toBeVisible();
    await expect(sheet.getByText(/\$0\.008 → \$0\.01/).first()).toBeVisible();
    await expectAccessible(page);
    await takeScreenshots(page, 'prices-differences');
    await page.keyboard.press('Escape');
  });

  await test.step('a negotiated price stands in front of it, with its reason', async () => {
    await page.getByRole('searchbox', { name: 'Search the prices' }).fill('load balancer lcu');
    await page.getByRole('row', { name: /Application Load Balancer LCU .*eu-west-1/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Application Load Balancer LCU' });
    await expect(sheet.getByText('up 25 %')).toBeVisible();
    await sheet.getByRole('button', { name: 'Set a price of your own…' }).click();
    const dialog = page.getByRole('dialog', { name: /^Your own price/ });
    await dialog.getByLabel(/^US dollars/).fill('0.006');
    await dialog.getByLabel('Reason').fill('private pricing agreement');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Set this price' }).click();
    await expect(sheet.getByText(/Your own price: private pricing agreement/)).toBeVisible();
    await takeScreenshots(page, 'prices-own');
  });

  await test.step('estimates count with it and say so', async () => {
    const line = await page.evaluate(async () => {
      const component = { kind: 'alb', requestsPerSecond: 1000, rulesProcessed: 11 };
      const response = await fetch('/api/v1/costs/estimate', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ region: 'eu-west-1', components: [component] }),
      });
      const { lines } = await response.json();
      return lines.find((one: { priceKey: string }) => one.priceKey === 'alb.lcu');
    });
    expect(line.unitPrice.value).toMatchObject({
      usd: '0.006',
      source: 'Your own price: private pricing agreement',
    });
  });

  await test.step('ended, the book’s price is in force again', async () => {
    await page.goto('/settings/prices');
    const own = page.getByRole('list', { name: 'Prices of your own' });
    await own.getByRole('button', { name: /^End Application Load Balancer LCU/ }).click();
    await page.getByRole('button', { name: 'End it now' }).click();
    await expect(own.getByText(/^Ended/)).toBeVisible();
  });
});
