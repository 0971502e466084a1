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
  'adr/0904-stack-parcels.md': '# ADR-0904: Parcels are stacked\n\nStatus: ‚úÖ Accepted\nDate: 2026-02-06\n',
  'adr/README.md': '# Records\n\n- [ADR-0901](0901-weigh-parcels.md)\n- [ADR-0902](0902-label-parcels.md)\n',
  'run.sh': 'echo no record\n',
};

/** A folder of records as someone has it on their disk. */
async function writeFolder(folder: string): Promise<string> {
  await mkdir(path.join(folder, 'adr'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

/** Drops a folder of the disk on the page, as a person would from a window beside it. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const zone = page.getByRole('button', { name: 'Drop a folder, files or a ZIP here' });
  const box = await page.getByText('Drop a folder, Markdown files').boundingBox();
  if (!box) throw new Error('There is nowhere to drop it.');
  await expect(zone).toBeEnabled();
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
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
  await expect(page.getByText(/4 records: 4 new and 1 no record\. 3 leave something open\./)).toBeVisible();
  await expect(records.getByText(/does not say its status/)).toBeVisible();

  await expect(page.getByText('Characters are damaged in 2 files.')).toBeVisible();
  await records.getByText('Parcels are scanned').click();
  const damaged = page.getByRole('dialog', { name: 'Parcels are scanned' });
  await damaged.getByRole('button', { name: 'Repair this file’s characters' }).click();
  await expect(damaged.getByText('It leaves nothing open.')).toBeVisible();
  await damaged.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText('Characters will be repaired in 1 file.')).toBeVisible();
  await expect(page.getByText('Characters are damaged in 1 file.')).toBeVisible();
  await expect(page.getByText(/2 leave something open\./)).toBeVisible();
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

  await page.getByRole('button', { name: 'Import 5 files' }).click();
  await expect(page.getByText(/4 records: 4 added and 1 skipped\./)).toBeVisible();
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
  await select(page, 'Parcels are stacked');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the selection' }).click();
  await page.getByRole('menuitem', { name: 'As they came, in a ZIP' }).click();
  const zip = unzipSync(await readFile(await (await download).path()));
  expect(Object.keys(zip).sort()).toEqual([
    'parcels/adr/0901-weigh-parcels.md',
    'parcels/adr/0904-stack-parcels.md',
  ]);
  const textOf = (name: string) => Buffer.from(zip[`parcels/${name}`] ?? []).toString();
  expect(textOf('adr/0901-weigh-parcels.md')).toBe(whole);
  // Nobody asked for this one to be repaired.
  expect(textOf('adr/0904-stack-parcels.md')).toBe(files['adr/0904-stack-parcels.md']);

  const label = path.join(folder, 'adr/0902-label-parcels.md');
  await writeFile(label, files['adr/0902-label-parcels.md'].replace('Date:', 'Owner: Dock\nDate:'));
  await page.goto('/decisions/import');
  await dropFolder(page, folder);
  await expect(page.getByText(/2 the same, 1 edited here, 1 conflict/)).toBeVisible();
  await records.getByText('Parcels are labelled late').click();
  const merge = sheet.getByRole('region', { name: 'Merge' });
  await expect(merge.getByText('Its file says it differently.')).toBeVisible();
  await merge.getByRole('button', { name: /What the text keeps/ }).click();
  await page.getByRole('option', { name: 'Keep both, the file’s first' }).click();
  await takeScreenshots(page, 'decisions-import-conflict');
  await merge.getByRole('button', { name: 'Merge the two' }).click();
  await expect(sheet.getByLabel('The record’s text')).toHaveValue(/Owner: Dock\nStatus: accepted\nDate:/);
  await sheet.getByRole('button', { name: 'Keep it so' }).click();
  await expect(page.getByText(/1 to update/)).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Import 5 files' }).click();
  await expect(page.getByText(/1 updated/)).toBeVisible();
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
