import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Route } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility';
import { takeScreenshots } from './support/screenshots';
import { expect, test } from './support/test';

const whole = '# ADR-0901: Parcels are weighed at the dock\r\n\r\nStatus: accepted\r\nDate: 2026-02-03\r\n';
const files = {
  'adr/0901-weigh-parcels.md': whole,
  'adr/0902-label-parcels.md':
    '# ADR-0902: Parcels are labelled late\n\nDate: 2026-02-04\n\nSupersedes: ADR-0901\n',
  'adr/0903-scan-parcels.md': '# ADR-0903: Parcels are scanned\n\nStatus: ‚úÖ Accepted\nDate: 2026-02-05\n',
  'adr/README.md': '# Records\n\n- [ADR-0901](0901-weigh-parcels.md)\n- [ADR-0902](0902-label-parcels.md)\n',
  'run.sh': 'echo no record\n',
};

/** A folder of records as someone has it on their disk. */
async function writeFolder(folder: string): Promise<string> {
  await mkdir(path.join(folder, 'adr'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

async function chooseFolder(page: Page, folder: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'A folder…' }).click();
  await (await chooser).setFiles(folder);
}

async function select(page: Page, title: string): Promise<void> {
  // The box that is drawn lies over the one that is checked.
  await page.getByRole('checkbox', { name: `Select ${title}`, exact: true }).check({ force: true });
}

test('a folder is looked at, put right, imported, found, and exported as it was', async ({ page }, info) => {
  const folder = await writeFolder(info.outputPath('parcels'));
  await page.goto('/decisions');
  await page.getByRole('link', { name: 'Import…' }).click();
  await chooseFolder(page, folder);
  const records = page.getByRole('grid', { name: 'Records' });
  await expect(page.getByText(/3 records: 3 new and 1 no record\. 2 leave something open\./)).toBeVisible();
  await expect(records.getByText(/does not say its status/)).toBeVisible();

  await page.getByRole('button', { name: 'Repair them' }).click();
  await expect(page.getByText('Characters will be repaired in 1 file.')).toBeVisible();
  await expect(page.getByText(/1 leaves something open\./)).toBeVisible();
  await takeScreenshots(page, 'decisions-import-records', async ({ width, theme }) => {
    if (theme === 'light') await expectAccessible(page);
    if (width === 390) await expectNoSidewaysScroll(page);
  });

  await records.getByText('Parcels are labelled late').click();
  const sheet = page.getByRole('dialog', { name: 'Parcels are labelled late' });
  await sheet.getByRole('button', { name: 'line 1' }).click();
  await takeScreenshots(page, 'decisions-import-sheet');
  await sheet
    .getByLabel('The record’s text')
    .fill(files['adr/0902-label-parcels.md'].replace('Date:', 'Status: accepted\nDate:'));
  await sheet.getByRole('button', { name: 'Keep it so' }).click();
  await expect(sheet.getByText('It leaves nothing open.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: 'Import 4 files' }).click();
  await expect(page.getByText(/3 records: 3 added and 1 skipped\./)).toBeVisible();
  await page.getByRole('link', { name: 'See the decisions' }).click();

  await page.getByRole('searchbox', { name: 'Search decisions' }).fill('parcels labelled');
  await expect(page).toHaveURL(/q=parcels/);
  const found = page.getByRole('grid', { name: 'Decisions' });
  await expect(found.locator('mark').first()).toBeVisible();
  await found.getByRole('link', { name: 'Parcels are labelled late' }).click();
  const beside = page.getByRole('complementary', { name: 'What is known of it' });
  await expect(beside.getByRole('link', { name: /Parcels are weighed at the dock/ })).toBeVisible();
  await expect(beside.getByText('Put right on import')).toBeVisible();

  const single = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More acts' }).click();
  await page.getByRole('menuitem', { name: 'Export as MADR 4' }).click();
  const madr = await single;
  expect(madr.suggestedFilename()).toBe('0902-parcels-are-labelled-late.md');
  expect(await readFile(await madr.path(), 'utf8')).toMatch(
    /^---\nstatus: "accepted"\ndate: 2026-02-04\n---\n/,
  );

  await page.goto('/decisions?q=parcels');
  await select(page, 'Parcels are weighed at the dock');
  await select(page, 'Parcels are scanned');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the selection' }).click();
  await page.getByRole('menuitem', { name: 'As they came, in a ZIP' }).click();
  const zip = unzipSync(await readFile(await (await download).path()));
  expect(Object.keys(zip).sort()).toEqual([
    'parcels/adr/0901-weigh-parcels.md',
    'parcels/adr/0903-scan-parcels.md',
  ]);
  expect(Buffer.from(zip['parcels/adr/0901-weigh-parcels.md'] ?? []).toString()).toBe(whole);
});

test('a large import shows how far it is, stops between two parts, and goes on where it was', async ({
  page,
}, info) => {
  const folder = info.outputPath('many');
  await mkdir(folder, { recursive: true });
  for (let number = 1_001; number <= 1_060; number += 1)
    await writeFile(
      path.join(folder, `${number}-crate.md`),
      `# ADR-${number}: Crate ${number}\n\nStatus: accepted\n`,
    );
  await page.goto('/decisions/import');
  await chooseFolder(page, folder);
  const start = page.getByRole('button', { name: 'Import 60 files' });
  await expect(start).toBeVisible({ timeout: 60_000 });

  const waiting: Route[] = [];
  let isHeld = true;
  await page.route('**/api/v1/decisions/imports', async (route) => {
    if (isHeld) waiting.push(route);
    else await route.continue();
  });
  await start.click();
  await expect(page.getByRole('progressbar', { name: /^Importing/ })).toBeVisible();
  await page.getByRole('button', { name: 'Stop the import' }).click();
  isHeld = false;
  for (const route of waiting) await route.continue();
  await page.getByRole('button', { name: 'Import the other 35' }).click();
  await expect(page.getByText('60 records: 60 added. 60 leave something open.')).toBeVisible({
    timeout: 60_000,
  });
});
