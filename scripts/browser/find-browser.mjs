import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../support/command.mjs';
import { Failure } from '../support/failure.mjs';
import { step } from '../support/progress.mjs';
import { inModules } from '../support/root.mjs';

const asRoot = process.getuid?.() === 0;

/** Whether the tests can drive it here: one that lacks a library only says so when it is run. */
async function works(executable) {
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({
      executablePath: executable,
      args: asRoot ? ['--no-sandbox'] : [],
      timeout: 30_000,
    });
    const page = await browser.newPage();
    await page.setContent('<h1>shown</h1>');
    const shown = await page.textContent('h1');
    await browser.close();
    return shown === 'shown';
  } catch {
    return false;
  }
}

function installed() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const applications = ['Google Chrome', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return [...onPath, ...applications].find((file) => existsSync(file)) ?? null;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  if (!existsSync(chromium.executablePath())) {
    const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
    const install = [inModules('@playwright/test/cli.js'), 'install', 'chromium'];
    await step("Fetching Playwright's Chromium", () => run(process.execPath, install, { env }));
  }
  return chromium.executablePath();
}

async function fromDebian() {
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step("Installing Debian's chromium", async () => {
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { env });
  });
  return installed();
}

async function fromNpm() {
  if (process.platform !== 'linux') return null;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** In order of preference; each answers a program or null. */
const origins = [
  { origin: 'installed', find: async () => installed() },
  { origin: "Playwright's own", find: playwrightsOwn },
  { origin: "Debian's package", find: fromDebian },
  { origin: 'from npm', find: fromNpm },
];

/**
 * A Chromium that works here, fetched if need be; $PLAYWRIGHT_CHROMIUM decides when it is set.
 * @returns {Promise<{ executable: string, origin: string }>}
 */
export async function findBrowser() {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM;
  if (chosen) {
    if (existsSync(chosen)) return { executable: chosen, origin: 'PLAYWRIGHT_CHROMIUM' };
    throw new Failure(`PLAYWRIGHT_CHROMIUM names ${chosen}, which does not exist.`);
  }
  for (const { origin, find } of origins) {
    const executable = await find();
    if (executable && existsSync(executable) && (await works(executable))) return { executable, origin };
  }
  throw new Failure(
    'No Chromium was found or could be fetched. Install one, or set PLAYWRIGHT_CHROMIUM to one.',
  );
}
