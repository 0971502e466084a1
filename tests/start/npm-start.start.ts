import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '@/scripts/database/free-port.mjs';
import { isAlive, until } from '@/scripts/database/processes.mjs';
import { runStart, startConsole } from '@/tests/support/running-console';
import { descendantsOf } from './descendants';

let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(os.tmpdir(), 'trimtab-start-'));
});

afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

const allGone = (pids: readonly number[]) => until(() => !pids.some(isAlive), { withinMs: 15_000 });

describe('npm start', () => {
  it('is ready when it says so, keeps its secret to itself, and leaves no process after Ctrl-C', async () => {
    const console = await startConsole(dataFolder);
    const health = await fetch(`${console.url}/api/health`);
    const processes = descendantsOf(console.process.pid);
    const secretMode = (await stat(path.join(dataFolder, 'auth-secret'))).mode & 0o777;

    expect(health.status).toBe(200);
    expect(console.signInLink).toMatch(new RegExp(`^${console.url}/\\S+#\\S{20,}$`));
    expect(secretMode).toBe(0o600);
    expect(processes.length).toBeGreaterThanOrEqual(3);
    expect(await console.stop()).toBe(0);
    expect(await allGone(processes)).toBe(true);
  });

  it('lets scripts in by the token of the settings as soon as its health says that it is ready', async () => {
    const token = 'a-token-for-scripts-of-forty-characters-.';
    const port = await freePort();
    const command = runStart({
      PORT: String(port),
      TRIMTAB_DATA_DIR: dataFolder,
      TRIMTAB_INIT_API_TOKEN: token,
    });
    const ask = (path: string) =>
      fetch(`http://127.0.0.1:${port}/api/${path}`, { headers: { authorization: `Bearer ${token}` } }).then(
        ({ status }) => status,
        () => 0,
      );
    await until(async () => (await ask('health')) === 200, { withinMs: 200_000 });
    expect(await ask('v1/access/me')).toBe(200);
    command.process.kill('SIGINT');
    await command.exited;
  });

  it('reuses what is there the second time', async () => {
    const first = await startConsole(dataFolder);
    const secret = await readFile(path.join(dataFolder, 'auth-secret'), 'utf8');
    await first.stop();

    const second = await startConsole(dataFolder);
    expect(second.output()).not.toMatch(/Installing|Generating|Building/);
    expect(second.output()).toContain('none pending');
    expect(await readFile(path.join(dataFolder, 'auth-secret'), 'utf8')).toBe(secret);
    await second.stop();
  });

  it('starts again after it was killed outright, and then stops everything', async () => {
    const killed = await startConsole(dataFolder);
    const orphans = descendantsOf(killed.process.pid);
    killed.process.kill('SIGKILL');
    await killed.exited;

    const again = await startConsole(dataFolder, { PORT: killed.settings.PORT ?? '' });
    expect((await fetch(`${again.url}/api/health`)).status).toBe(200);
    const processes = [...orphans, ...descendantsOf(again.process.pid)];
    await again.stop();
    expect(await allGone(processes)).toBe(true);
  });
});

describe('npm start, when it cannot', () => {
  async function refusal(settings: Record<string, string>) {
    const command = runStart({
      PORT: String(await freePort()),
      TRIMTAB_DATA_DIR: dataFolder,
      ...settings,
    });
    const code = await command.exited;
    const said = command.output().trim().split('\n').at(-1) ?? '';
    return { code, said, output: command.output() };
  }

  it('names a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, said } = await refusal({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^Port ${port} is taken by another program\\.`));
  });

  it.each([
    ['PORT', 'eighty', /^The setting PORT is wrong: "eighty" is not a port\./],
    ['TRIMTAB_ESTATE', 'azure', /^The setting TRIMTAB_ESTATE is wrong: .*simulated.*aws/],
    ['AUTH_SECRET', 'short', /^The setting AUTH_SECRET is wrong: /],
    ['DATABASE_URL', 'mysql://localhost/x', /^The setting DATABASE_URL is wrong: .*postgresql:/],
  ])('names a wrong %s', async (name, value, sentence) => {
    const { code, said, output } = await refusal({ [name]: value });
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
    expect(output).not.toMatch(/\n {4}at /);
  });

  it('says where the database of DATABASE_URL was looked for, without its password', async () => {
    const port = await freePort();
    const { code, said, output } = await refusal({
      DATABASE_URL: `postgresql://someone:hidden-word@127.0.0.1:${port}/trimtab`,
    });
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`can't be reached at 127\\.0\\.0\\.1:${port} \\(ECONNREFUSED\\)`));
    expect(output).not.toContain('hidden-word');
  });
});
