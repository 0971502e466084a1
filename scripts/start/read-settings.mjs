import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { Failure } from '../support/failure.mjs';
import { inProject } from '../support/root.mjs';

/**
 * The settings given by the environment, or else by `.env`; an empty one counts as not given. Only what is needed
 * before packages are installed is checked here, the rest by server/env.ts.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {string} [file]
 * @returns {Record<string, string | undefined> & { PORT: string, TRIMTAB_URL: string }}
 */
export function readSettings(environment = process.env, file = inProject('.env')) {
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const given = Object.entries({ ...fromFile, ...environment }).filter(([, value]) => value !== '');
  const settings = Object.fromEntries(given);
  const port = settings.PORT ?? '3000';
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Failure(`The setting PORT is wrong: "${port}" is not a port. Give a number from 1 to 65535.`);
  }
  return { TRIMTAB_URL: `http://localhost:${Number(port)}`, ...settings, PORT: String(Number(port)) };
}
