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

/** Adds something as a script would, and answers what its key holds. */
async function add(page: Page, path: string, body: object, key: string): Promise<string> {
  await page.goto('/decisions');
  return page.evaluate(
    async ([to, sent, name]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/v1${to}`, { method: 'POST', headers, body: sent });
      return String((await response.json())[name]);
    },
    [path, JSON.stringify(body), key] as const,
  );
}

test('figures of a decision are claimed, line by line and where one is selected, and shown beside their lines', async ({
  page,
}) => {
  await page.goto(`/decisions/${await add(page, '/decisions', { text }, 'slug')}`);
  const article = page.getByRole('article', { name: 'Text' });
  await expect(article.getByText('may have 50 MB')).toBeVisible();
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

  await page.getByRole('button', { name: 'Change the claim 50 MB of line 6' }).click();
  const changing = page.getByRole('dialog', { name: 'Change what a figure is held against' });
  await expect(changing.getByLabel('The text says, MB')).toHaveValue('50');
  await changing.getByRole('button', { name: /Limit$/ }).click();
  await page.getByRole('option', { name: 'A package, zipped and uploaded directly' }).click();
  await changing.getByRole('button', { name: 'Change the claim' }).click();
  await expect(changing).toBeHidden();
  await expect(claims.nth(0)).toContainText('confirmed');
  await expect(claims).toHaveCount(3);

  await page.getByRole('button', { name: 'No longer claim $0.20 of line 11' }).click();
  await expect(claims).toHaveCount(2);
});

test('a saved comparison is frozen into a decision, and read there', async ({ page }) => {
  const title = 'Run it where it is cheapest';
  const slug = await add(page, '/decisions', { text: `# ADR-741: ${title}\n\nStatus: proposed\n` }, 'slug');
  const edits = { requests: 1_200_000, durationMs: 800, memoryMb: 1024, runtime: 'python' };
  const inputs = { subject: { kind: 'typed', region: 'us-east-1' }, edits, options: ['lambda', 'fargate'] };
  const scenario = await add(page, '/costs/scenarios', { name: 'Lambda or a task', inputs }, 'id');
  await page.goto(`/compare/scenarios/${scenario}`);
  await page.getByRole('button', { name: 'More for this comparison' }).click();
  await page.getByRole('menuitem', { name: 'Attach to a decision…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Attach to a decision' });
  await dialog.getByRole('searchbox', { name: 'Find a decision' }).fill('cheapest where');
  await dialog.getByRole('button', { name: /Decision$/ }).click();
  await page.getByRole('option', { name: new RegExp(title) }).click();
  await dialog.getByLabel('What it shows').fill('At today’s traffic');
  await dialog.getByRole('button', { name: 'Freeze and attach' }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`/decisions/${slug}`);
  const evidence = page.getByRole('list', { name: 'Evidence' }).getByRole('listitem');
  await expect(evidence).toContainText('At today’s traffic');
  await evidence.getByRole('button', { name: 'Read: Lambda or a task' }).click();
  const sheet = page.getByRole('dialog', { name: 'Lambda or a task' });
  await expect(sheet.getByRole('row')).toHaveCount(3);
  await expect(sheet).toContainText('SHA-256');
  await expectAccessible(page);
  await takeScreenshots(page, 'evidence');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Attach evidence…' }).click();
  const another = page.getByRole('dialog', { name: 'Attach evidence' });
  await another.getByRole('button', { name: 'Freeze and attach' }).click();
  await expect(another).toContainText('names nothing that it governs');
  await takeScreenshots(page, 'attach-evidence');
});
