// `npm run check`: the fast loop. Needs no services and no browser.
import { requireSupportedNode } from './support/supported-node.mjs';

requireSupportedNode();
const { runMain } = await import('./support/failure.mjs');

const { prepare } = await import('./prepare/prepare.mjs');
await runMain(async () => {
  await prepare({ forDevelopment: true });
  const { check } = await import('./check/check.mjs'); // only now are its packages there
  return check();
});
