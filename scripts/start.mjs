// `npm start`: from a fresh clone to a running console. Needs nothing but Node until packages are installed.
import { requireSupportedNode } from './support/supported-node.mjs';

requireSupportedNode();
const { runMain } = await import('./support/failure.mjs');
const { readSettings } = await import('./start/read-settings.mjs');
const { requireFreePort } = await import('./start/require-free-port.mjs');
const { prepare } = await import('./prepare/prepare.mjs');

await runMain(async () => {
  const development = process.argv.includes('--dev');
  const settings = readSettings();
  await requireFreePort(settings.PORT);
  await prepare({ forDevelopment: development, built: !development });
  const { start } = await import('./start/start.mjs'); // only now are its packages there
  await start(settings, { development });
});
