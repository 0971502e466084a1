import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const text = '# Keep packages small\n\nStatus: accepted\nDate: 2026-03-11\n\n## Decision\n\nZip what fits.\n';

/** Adds a decision as a script would, and answers its slug. */
async function addDecision(page: Page): Promise<string> {
  await page.goto('/reviews');
  return page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/v1/decisions', { method: 'POST', headers, body });
    return String((await response.json()).slug);
  }, JSON.stringify({ text }));
}

test('a trigger is written with its live value, fires, and its review is decided', async ({ page }) => {
  const slug = await addDecision(page);
  await page.goto(`/decisions/${slug}`);
  await page.getByRole('button', { name: 'Add a trigger…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Add a trigger' });
  await sheet.getByLabel('Title').fill('A package passes 60 MB');
  await sheet.getByRole('button', { name: /Watches$/ }).click();
  await page.getByRole('option', { name: 'What is configured' }).click();
  await expect(sheet.getByText(/^There is nothing to look at/)).toBeVisible();
  await sheet.getByRole('button', { name: /Looks at$/ }).click();
  await page.getByRole('option', { name: 'The whole estate' }).click();
  await expect(sheet.getByText(/^package size: .+ MB \(/)).toBeVisible({ timeout: 60_000 });
  await expect(sheet.getByText(/^It would (not )?have fired|^Nothing is known/)).toBeVisible();

  await sheet.getByText('Write it as text').click();
  await sheet.getByLabel('Expression').fill('functions.exists(f, f.package > 250.0)');
  await expect(sheet.getByText('There is no field package, at “package”.').first()).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Arm this trigger' })).toBeDisabled();
  await sheet
    .getByLabel('Expression')
    .fill('functions.filter(w, has(w.package_mb)).exists(w, w.package_mb > 60.0)');
  await expect(sheet.getByText(/^package size: .+ MB \(/)).toBeVisible();
  await expectAccessible(page);
  await takeScreenshots(page, 'trigger-sheet');
  await sheet.getByRole('button', { name: 'Arm this trigger' }).click();
  await expect(sheet).toBeHidden();

  const triggers = page.getByRole('list', { name: 'Review triggers' });
  await expect(triggers.getByText('fired')).toBeVisible({ timeout: 90_000 });
  await takeScreenshots(page, 'triggers');

  await page.goto('/reviews');
  const open = page.getByRole('list', { name: 'Open' });
  await expect(open).toContainText('A package passes 60 MB');
  await expectAccessible(page);
  await takeScreenshots(page, 'reviews');
  await open.getByRole('button', { name: 'Acknowledge: Keep packages small' }).click();
  const acknowledged = page.getByRole('list', { name: 'Acknowledged' });
  await acknowledged.getByRole('button', { name: 'Decide: Keep packages small' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /It comes to$/ }).click();
  await page.getByRole('option', { name: 'It gives way to another' }).click();
  await dialog.getByLabel('What is decided instead').fill('Models are images');
  await dialog.getByLabel('Why').fill('Models are images by their nature.');
  await takeScreenshots(page, 'review-decide');
  await dialog.getByRole('button', { name: 'Decide it and begin the next' }).click();
  const source = page.getByRole('textbox', { name: 'Text in Markdown' });
  await expect(source).toHaveValue(/Supersedes: Keep packages small[\s\S]*A package passes 60 MB/);

  await page.goto('/reviews');
  await page.getByRole('button', { name: 'Decided' }).click();
  await expect(page.getByRole('list', { name: /decided review/ })).toContainText(
    'It gives way to another, says',
  );
  await page
    .getByRole('link', { name: /Keep packages small/ })
    .first()
    .click();
  await expect(page.getByText('Superseded', { exact: true }).first()).toBeVisible();
});
