import { parseArgs } from 'node:util';
import { prepare } from '@/scripts/prepare/prepare.mjs';
import { type Figure, figureLine } from './figure';
import { measureCompare } from './figures/compare';
import { measureCosts } from './figures/costs';
import { measureDecisions } from './figures/decisions';
import { measureDecisionsConsole } from './figures/decisions-console';
import { measureEnds } from './figures/ends';
import { measureInventoryApi } from './figures/inventory-api';
import { measureLatency } from './figures/latency';
import { measurePages } from './figures/pages';
import { measureReviews } from './figures/reviews';
import { measureSimulator } from './figures/simulator';
import { measureFirstSync } from './figures/sync';
import { type ScaledConsole, startScaledConsole } from './scaled-console';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    functions: { type: 'string', default: '9000' },
    services: { type: 'string', default: '1000' },
  },
});

/** Measured one after the other on one console, whose first sync all of them wait for. */
const ofConsole: Readonly<Record<string, (running: ScaledConsole) => Promise<readonly Figure[]>>> = {
  sync: measureFirstSync,
  'inventory-api': measureInventoryApi,
  pages: measurePages,
  compare: measureCompare,
  'decisions-console': measureDecisionsConsole,
};
const names = ['simulator', 'costs', 'reviews', 'decisions', 'latency', 'ends', ...Object.keys(ofConsole)];

const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There are no figures named ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}
const asked = (name: string) => positionals.length === 0 || positionals.includes(name);

function print(figures: readonly Figure[]): void {
  for (const figure of figures) console.log(figureLine(figure));
}

async function measureConsole(): Promise<void> {
  const scale = { functions: Number(values.functions), services: Number(values.services) };
  const running = await startScaledConsole(scale);
  try {
    console.log(`\n${scale.functions} functions and ${scale.services} services\n`);
    for (const [name, measure] of Object.entries(ofConsole)) {
      if (!asked(name) && name !== 'sync') continue;
      const figures = await measure(running);
      if (asked(name)) print(figures);
    }
  } catch (error) {
    console.error(running.console.output());
    throw error;
  } finally {
    await running.stop();
  }
}

const needsConsole = Object.keys(ofConsole).some(asked);
await prepare({ forDevelopment: true, built: needsConsole });
if (asked('simulator')) print(await measureSimulator());
if (asked('costs')) print(measureCosts());
if (asked('reviews')) print(measureReviews());
if (asked('decisions')) print(await measureDecisions());
if (asked('latency')) print(await measureLatency());
if (asked('ends')) print(await measureEnds());
if (needsConsole) await measureConsole();
