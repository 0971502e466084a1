import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { readState, urlOf } from '@/scripts/database/server-state.mjs';
import { testEnvironment } from '@/scripts/test/test-environment.mjs';
import { openDatabase } from '@/server/db/client';
import { readRecord } from '@/server/services/decisions/read-record';
import { toDecisionText, toVocabulary, type Vocabulary } from '../decision-texts';
import type { Figure } from '../figure';
import { fillDecisions } from '../fill-decisions';
import { treeMemoryMb } from '../process-memory';
import { quantileFigures } from '../quantile-figures';
import type { ScaledConsole } from '../scaled-console';
import { openSignedIn } from '../signed-in-browser';
import { bareFilter, typeToPaint } from '../type-to-paint';

const imported = 1_000;
const decisions = 10_000;
const wordsTyped = 10;
/** A single letter begins no search, and the second changes what is listed as well. */
const typedBefore = 2;
const everyMs = 250;
const command = path.resolve(import.meta.dirname, '../../scripts/decisions.mjs');

/** Importing a folder as a person does, and searching 10,000 decisions as one types. */
export async function measureDecisionsConsole(running: ScaledConsole): Promise<readonly Figure[]> {
  const vocabulary = toVocabulary();
  const figures = await measureImport(running, vocabulary);
  await fillUp(running, vocabulary);
  return [...figures, ...(await measureTyping(running, vocabulary))];
}

async function measureImport(running: ScaledConsole, vocabulary: Vocabulary): Promise<readonly Figure[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-bench-'));
  const texts = Array.from({ length: imported }, (_, at) => toDecisionText(at + 1, vocabulary));
  try {
    await mkdir(path.join(folder, 'adr'));
    for (const [at, text] of texts.entries()) {
      await writeFile(path.join(folder, 'adr', `${String(at + 1).padStart(4, '0')}.md`), text);
    }
    const parsing = performance.now();
    for (const text of texts) readRecord({ text, path: null });
    const parsed = (performance.now() - parsing) / 1000;
    const { seconds, firstSeconds, beforeMb, mostMb } = await runImport(running, folder);
    const baseline = { name: 'reading them only', value: parsed };
    return [
      { name: 'import of 1,000 files by command', value: seconds, unit: 's', baseline },
      { name: 'until it first says how far it is', value: firstSeconds, unit: 's', baseline },
      {
        name: 'memory of the console meanwhile, at most',
        value: mostMb,
        unit: 'MB',
        baseline: { name: 'before', value: beforeMb },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runImport({ console, token }: ScaledConsole, folder: string) {
  const pid = console.process.pid ?? 0;
  const beforeMb = await treeMemoryMb(pid);
  let mostMb = beforeMb;
  const watch = setInterval(() => {
    treeMemoryMb(pid).then(
      (mb) => {
        mostMb = Math.max(mostMb, mb);
      },
      () => undefined,
    );
  }, everyMs);
  const began = performance.now();
  const since = () => (performance.now() - began) / 1000;
  let output = '';
  let firstSeconds: number | null = null;
  try {
    const env = { ...testEnvironment(), TRIMTAB_URL: console.url, TRIMTAB_API_TOKEN: token };
    const child = spawn(process.execPath, [command, 'import', folder], { env });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (firstSeconds === null && / of 1000 files/.test(output)) firstSeconds = since();
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    if (code !== 0 || !output.includes(`Done: ${imported} added`)) {
      throw new Error(`The import ended with ${code}: ${output.slice(-500)}`);
    }
    return { seconds: since(), firstSeconds: firstSeconds ?? since(), beforeMb, mostMb };
  } finally {
    clearInterval(watch);
  }
}

async function fillUp({ console }: ScaledConsole, vocabulary: Vocabulary): Promise<void> {
  const state = readState(console.settings.TRIMTAB_DATA_DIR ?? '');
  if (!state) throw new Error('The console has no database of its own to fill.');
  const db = openDatabase(urlOf(state, 'trimtab'), 2);
  try {
    await fillDecisions(db, vocabulary, { from: imported + 1, to: decisions });
  } finally {
    await db.$disconnect();
  }
}

async function measureTyping(
  running: ScaledConsole,
  { common, rare }: Vocabulary,
): Promise<readonly Figure[]> {
  const { browser, page } = await openSignedIn(running);
  try {
    await page.goto(`${running.console.url}/decisions`);
    await page.getByRole('row').nth(5).waitFor();
    const bare = await browser.newPage();
    await bare.setContent(bareFilter);
    const samples: { measured: number[]; baseline: number[] } = { measured: [], baseline: [] };
    for (const word of [...common, ...rare].slice(0, wordsTyped)) {
      await typeWord(page, word, async (took) => {
        samples.measured.push(took);
        const shown = await typeToPaint(bare, 'p', () => bare.locator('input').pressSequentially('a'));
        samples.baseline.push(shown.painted);
      });
    }
    return quantileFigures('decision search, key to paint', samples, 'one paragraph');
  } finally {
    await browser.close();
  }
}

async function typeWord(page: Page, word: string, note: (took: number) => Promise<void>): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Search decisions' });
  await field.fill(word.slice(0, typedBefore));
  await page.locator('[role=grid] mark').first().waitFor();
  for (const letter of word.slice(typedBefore)) {
    const { painted } = await typeToPaint(page, '[role=grid]', () => field.pressSequentially(letter));
    await note(painted);
  }
}
