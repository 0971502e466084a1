import { tsImport } from 'tsx/esm/api';
import { Failure } from '../support/failure.mjs';

/**
 * Checks all settings by the app's own rules, so that a wrong one stops the start and not the first request.
 * @param {Record<string, string | undefined>} settings
 */
export async function checkSettings(settings) {
  const { parseEnv } = await tsImport('../../server/env.ts', import.meta.url);
  try {
    return parseEnv(settings);
  } catch (error) {
    throw new Failure(error.message);
  }
}
