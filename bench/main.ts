import { parseArgs } from 'node:util';
import { prepare } from '@/scripts/prepare/prepare.mjs';
import { type Figure, figureLine } from './figure';
import { measureInventoryApi } from './figures/inventory-api';
import { measurePages } from './figures/pages';
import { measureFirstSync } from './figures/sync';
import { type ScaledConsole, startScaledConsole } from './scaled-console';

const { values } = parseArgs({
  options: {
    functions: { type: 'string', default: '9000' },
    services: { type: 'string', default: '1000' },
  },
});

const measurements: readonly ((running: ScaledConsole) => Promise<readonly Figure[]>)[] = [
  measureFirstSync,
  measureInventoryApi,
  measurePages,
];

const scale = { functions: Number(values.functions), services: Number(values.services) };
await prepare({ forDevelopment: true, built: true });
const running = await startScaledConsole(scale);
try {
  console.log(`\n${scale.functions} functions and ${scale.services} services\n`);
  for (const measure of measurements) {
    for (const figure of await measure(running)) console.log(figureLine(figure));
  }
} catch (error) {
  console.error(running.console.output());
  throw error;
} finally {
  await running.stop();
}
