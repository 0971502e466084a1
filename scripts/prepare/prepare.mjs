import { step } from '../support/progress.mjs';
import { build, isBuilt } from './build.mjs';
import { generate, isGenerated } from './generate.mjs';
import { install, isInstalled } from './install.mjs';

/**
 * Makes what is missing or out of date: packages, the database client and, if asked for, the build. Needs nothing
 * but Node itself.
 * @param {{ forDevelopment: boolean, built?: boolean }} what
 */
export async function prepare({ forDevelopment, built = false }) {
  if (!isInstalled({ forDevelopment })) await step('Installing packages', install);
  if (!isGenerated()) await step('Generating the database client', generate);
  if (built && !isBuilt()) await step('Building the app', build);
}
