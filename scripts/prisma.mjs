// `npm run prisma -- <command>`: Prisma's own CLI against DATABASE_URL, or else against the embedded database.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { startEmbeddedDatabase } from './database/embedded-database.mjs';

const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
const folder = process.env.TRIMTAB_DATA_DIR || '.data';
const embedded = process.env.DATABASE_URL ? null : await startEmbeddedDatabase({ folder });
const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: embedded?.url ?? process.env.DATABASE_URL },
});
await embedded?.stop();
process.exitCode = status ?? 1;
