import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const text = [
  '# ADR-740: Keep the zip',
  '',
  'Status: accepted',
  'Date: 2026-03-11',
  '',
  'A package, unzipped, may have 50 MB.',
  '',
  '| A month of 1 M requests | Lambda |',
  '| --- | --- |',
  '| Compute | $1.67 |',
  '| Requests | $0.20 |',
  '',
].join('\n');

/** Adds a decision as a script would, and answers its slug. */
async function addDecision(page: Page): Promise<string> {
  await page.goto('/decisions');
  return page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/api/v1/decisions', { method: 'POST', headers, body });
    return String((await response.json()).slug);
  }, JSON.stringify({ text }));
}

test('figures of a decision are claimed, line by line and where one is selected, and shown beside their lines', async ({
  page,
}) => {
  await page.goto(`/decisions/${await addDecision(page)}`);
  const article = page.getByRole('article', { name: 'Text' });
  await page.evaluate(() => {
    const [block] = document.querySelectorAll('[data-line="6"]');
    const words = block?.lastChild;
    if (!words) throw new Error('There is no line 6.');
    const range = document.createRange();
    range.setStart(words, (words.textContent ?? '').indexOf('50'));
    range.setEnd(words, (words.textContent ?? '').indexOf('50') + 5);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  });
  await page.getByRole('button', { name: 'Hold 50 MB against…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Hold a figure against what it comes to' });
  await expect(sheet.getByLabel('The text says, MB')).toHaveValue('50');
  await sheet.getByRole('button', { name: 'Claim it, then $1.67' }).click();

  await expect(sheet.getByLabel('What it is of')).toHaveValue('Compute, Lambda');
  await sheet.getByRole('button', { name: /Which part$/ }).click();
  await page.getByRole('option', { name: 'Compute only' }).click();
  await sheet.getByLabel('Average duration, ms').fill('2000');
  await expectAccessible(page);
  await takeScreenshots(page, 'claim-sheet');
  await sheet.getByRole('button', { name: 'Claim it, then $0.20' }).click();
  await expect(sheet.getByLabel('What it is of')).toHaveValue('Requests, Lambda');
  await expect(sheet.getByLabel('Average duration, ms')).toHaveValue('2000');
  await sheet.getByRole('button', { name: /Which part$/ }).click();
  await page.getByRole('option', { name: 'Requests only' }).click();
  await sheet.getByRole('button', { name: 'Claim it', exact: true }).click();
  await expect(sheet).toBeHidden();

  const claims = page.getByRole('list', { name: 'Claims' }).getByRole('listitem');
  await expect(claims).toHaveCount(3);
  await expect(claims.nth(0)).toContainText('refuted');
  await expect(claims.nth(0)).toContainText('It is 250 MB, +400 %.');
  await expect(claims.nth(1)).toContainText('It is $16.67');
  await expect(claims.nth(2)).toContainText('confirmed');
  await expect(article.getByLabel(/^Claim: \$1\.67 refuted/)).toBeVisible();
  await expect(article.getByLabel('Claim: $0.20 confirmed. It is $0.20.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Claim a figure…' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectAccessible(page);
  await takeScreenshots(page, 'claims');

  await page.getByRole('button', { name: 'No longer claim $0.20 of line 11' }).click();
  await expect(claims).toHaveCount(2);
});
