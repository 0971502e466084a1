// `npm test`: everything, from a fresh clone. `npm test -- unit integration` runs only the suites named.
import { requireSupportedNode } from './support/supported-node.mjs';

requireSupportedNode();
const { runMain } = await import('./support/failure.mjs');
const { prepare } = await import('./prepare/prepare.mjs');

await runMain(async () => {
  await prepare({ forDevelopment: true });
  const { testAll } = await import('./test/test-all.mjs'); // only now are its packages there
  return testAll(process.argv.slice(2));
});
