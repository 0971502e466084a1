import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { listening } from './support/listening';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const source = (page: Page) => page.getByRole('textbox', { name: 'Text in Markdown' });

const text = `# Keep receipts in the queue

- Status: Proposed
- Date: 2026-11-02
- Owner: Payments

## Context

Receipts arrive late.

## Decision

We keep them in the queue for a day.

<script>document.title = 'taken over'</script>

[a bad link](javascript:alert(1))

\`\`\`mermaid
flowchart LR
  A[Receipt] --> B[Queue]
\`\`\`
`;

async function writeDecision(page: Page): Promise<void> {
  await page.goto('/decisions/new');
  await source(page).fill(text);
  await page.getByRole('button', { name: 'Keep the decision' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Keep receipts in the queue' })).toBeVisible();
}

test('a decision is written, drawn safely, found by its words and given its next status', async ({
  page,
}) => {
  await writeDecision(page);
  const article = page.getByRole('article', { name: 'Text' });
  await expect(article.getByRole('img', { name: /Diagram/ })).toBeVisible();
  await expect(article.locator('a[href^="javascript"]')).toHaveCount(0);
  await expect(article.locator('script')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/taken over/);

  await page.getByRole('button', { name: 'Change its status' }).click();
  await page.getByRole('menuitem', { name: 'Accepted' }).click();
  await expect(article.getByText('Status: Accepted')).toBeVisible();

  await page.getByRole('button', { name: 'Change what it states' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Owner').fill('Ledger');
  await dialog.getByLabel('Next review').fill('2027-01-31');
  await dialog.getByRole('button', { name: 'Change the text' }).click();
  await expect(article.getByText('Owner: Ledger')).toBeVisible();
  await expect(article.getByText('Next review: 2027-01-31')).toBeVisible();
  await page.getByRole('button', { name: 'Change what it governs' }).click();
  await dialog.getByRole('button', { name: /Stage$/ }).click();
  await page.getByRole('option', { name: 'staging' }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await takeScreenshots(page, 'decision-scope');
  await dialog.getByRole('button', { name: 'Save it' }).click();
  const known = page.getByRole('complementary', { name: 'What is known of it' });
  await expect(known.getByText('every workload in staging')).toBeVisible();

  await page.getByRole('link', { name: 'What changed in r3' }).click();
  const changed = page.getByRole('table', { name: 'The lines that differ' });
  await expect(changed).toContainText('Owner: Payments');
  await expect(changed).toContainText('Owner: Ledger');
  await expect(changed.locator('mark', { hasText: 'Ledger' })).toBeVisible();
  await expectAccessible(page);
  await takeScreenshots(page, 'decision-revisions');
  await page.getByRole('button', { name: 'Restore r2 as r4' }).click();
  await expect(article.getByText('Owner: Payments')).toBeVisible();

  await page.getByRole('button', { name: 'More acts' }).click();
  await page.getByRole('menuitem', { name: 'Supersede…' }).click();
  await dialog.getByLabel('What is decided instead').fill('Write receipts to a stream');
  await dialog.getByRole('button', { name: 'Supersede it' }).click();
  await expect(source(page)).toHaveValue(/Write receipts to a stream[\s\S]*Supersedes/);

  await page.goto('/decisions');
  await page.getByRole('searchbox', { name: 'Search decisions' }).fill('receipts');
  await expect(page).toHaveURL(/q=receipts/);
  const found = page.getByRole('grid', { name: 'Decisions' });
  await expect(found.locator('mark').first()).toBeVisible();
  await expect(found.getByRole('link', { name: 'Keep receipts in the queue' }).first()).toBeVisible();
});

test('who saves later sees what the other changed, chooses where both did, and loses nothing', async ({
  page,
  context,
}) => {
  await writeDecision(page);
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(source(page)).toHaveValue(/Keep receipts/);
  const other = listening(await context.newPage());
  await other.goto(page.url());
  await source(other).fill(
    text.replace('for a day', 'for a week').replace('Owner: Payments', 'Owner: Ledger'),
  );
  await other.getByRole('button', { name: 'Save as revision 2' }).click();
  await expect(other.getByRole('article', { name: 'Text' })).toContainText('for a week');

  await source(page).fill(text.replace('for a day', 'for an hour').replace('arrive late', 'arrive at night'));
  await page.getByRole('button', { name: 'Save as revision 2' }).click();
  const merge = page.getByRole('region', { name: 'Merge' });
  await expect(merge).toContainText('for a week');
  await merge.getByRole('button', { name: /What the text keeps/ }).click();
  await page.getByRole('option', { name: 'Take theirs' }).click();
  await merge.getByRole('button', { name: 'Merge into your text' }).click();
  await expect(source(page)).toHaveValue(/Owner: Ledger[\s\S]*arrive at night[\s\S]*for a week/);
  await page.getByRole('button', { name: 'Save as revision 3' }).click();
  await expect(page.getByRole('article', { name: 'Text' })).toContainText('arrive at night');
});

test('what is written and not saved is there again after leaving', async ({ page }) => {
  await page.goto('/decisions/new');
  await source(page).fill('# A half-written thought\n');
  await expect(page.getByText(/Draft kept in this browser/)).toBeVisible();
  await page.reload();
  await expect(source(page)).toHaveValue('# A half-written thought\n');
});
