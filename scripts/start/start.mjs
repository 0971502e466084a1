import path from 'node:path';
import { migrate } from '../database/migrate.mjs';
import { step } from '../support/progress.mjs';
import { keptAuthSecret } from './auth-secret.mjs';
import { checkSettings } from './check-settings.mjs';
import { openDatabase } from './open-database.mjs';
import { signInLink } from './sign-in-link.mjs';
import { startApp } from './start-app.mjs';
import { startSimulator } from './start-simulator.mjs';
import { supervisor } from './supervise.mjs';

const migrationsInWords = (applied) => (applied.length > 0 ? `${applied.length} applied` : 'none pending');

/** The settings of the app's process; what isn't given is made. */
async function completeSettings(settings) {
  const dataFolder = path.resolve(settings.TRIMTAB_DATA_DIR ?? '.data');
  const AUTH_SECRET = settings.AUTH_SECRET ?? keptAuthSecret(dataFolder);
  const complete = { ...settings, TRIMTAB_DATA_DIR: dataFolder, AUTH_SECRET };
  const { TRIMTAB_ESTATE } = await checkSettings({ DATABASE_URL: 'postgresql://embedded', ...complete });
  return { ...complete, TRIMTAB_ESTATE };
}

async function startParts(settings, how, { keep, watch }) {
  const { TRIMTAB_DATA_DIR: dataFolder, TRIMTAB_ESTATE: estate } = settings;
  const open = () => keep(openDatabase(settings, dataFolder));
  const database = await step('Opening the database', open, (it) => it.words);
  await step('Migrating it', () => migrate(database.url), migrationsInWords);
  const env = { ...settings, DATABASE_URL: database.url };
  if (estate === 'simulated' && !settings.TRIMTAB_SIMULATOR_URL) {
    // Beside the database: what it remembers of AWS and what the simulator holds go together.
    const state = path.join(dataFolder, 'simulator.state');
    const simulate = () => keep(startSimulator(env, ['--estate', 'samples', '--state', state]));
    const words = (it) => `${it.url}, control ${it.controlUrl}`;
    const simulator = await step('Starting the simulator', simulate, words);
    watch(simulator);
    env.TRIMTAB_SIMULATOR_URL = simulator.url;
  }
  watch(await step('Starting the app', () => keep(startApp(env, how))));
  return step('Preparing sign-in', () => signInLink(env));
}

/**
 * Starts everything and prints where to go; resolves when the console is ready.
 * @param {Record<string, string | undefined>} given
 * @param {{ development: boolean }} how
 */
export async function start(given, how) {
  const supervised = supervisor();
  try {
    const settings = await completeSettings(given);
    const link = await startParts(settings, how, supervised);
    const signIn = link ? `once with ${link}` : `at ${settings.TRIMTAB_URL}/sign-in`;
    process.stdout.write(`\n  Trimtab is ready at ${settings.TRIMTAB_URL}\n  Sign in ${signIn}\n\n`);
  } catch (error) {
    await supervised.stop();
    throw error;
  }
}
