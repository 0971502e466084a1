import { parseArgs } from 'node:util';
import { startSimulator } from './start-simulator';

const usage = `npm run simulator -- [--port 4566] [--control-port 4567] [--estate samples|scale|empty]
  [--functions N] [--services N] [--accounts N] [--regions N] [--seed N] [--start-at ISO-time] [--provisioning-seconds N]
  [--history-days N] [--state FILE]`;

const string = { type: 'string' } as const;

function fail(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(2);
}

function whole(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) fail(`--${name} must be a whole number, not "${value}".`);
  return Number(value);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: string,
        'control-port': string,
        estate: string,
        functions: string,
        services: string,
        accounts: string,
        regions: string,
        seed: string,
        'start-at': string,
        'provisioning-seconds': string,
        'history-days': string,
        state: string,
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const given = readOptions();
const estate = given.estate ?? 'samples';
if (estate !== 'samples' && estate !== 'scale' && estate !== 'empty') {
  fail(`--estate must be samples, scale or empty, not "${estate}".`);
}
const startAt = given['start-at'] === undefined ? undefined : new Date(given['start-at']);
if (startAt && Number.isNaN(startAt.getTime()))
  fail('--start-at must be an ISO time, e.g. 2026-11-20T09:00:00Z.');

const numbers = {
  functions: whole('functions', given.functions),
  services: whole('services', given.services),
  accounts: whole('accounts', given.accounts),
  regions: whole('regions', given.regions),
  seed: whole('seed', given.seed),
  provisioningSeconds: whole('provisioning-seconds', given['provisioning-seconds']),
  historyDays: whole('history-days', given['history-days']) ?? (estate === 'samples' ? 3 : 0),
};

try {
  const running = await startSimulator({
    estate,
    port: whole('port', given.port) ?? 4566,
    controlPort: whole('control-port', given['control-port']) ?? 4567,
    ...(startAt ? { startAt } : {}),
    ...(given.state === undefined ? {} : { stateFile: given.state }),
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
  });
  console.log(`AWS endpoint ${running.url} · control API ${running.controlUrl} · estate ${estate}`);
  if (running.stateWords) console.log(running.stateWords);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.stop().then(() => process.exit(0)));
  }
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? 'A port is taken: choose others with --port and --control-port.' : String(error));
  process.exit(1);
}
