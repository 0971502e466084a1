import { inModules } from '../support/root.mjs';
import { startChild } from './child.mjs';
import { untilAnswers } from './until-answers.mjs';

/**
 * Starts the app and resolves when it is ready to be used.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ development: boolean }} how
 */
export async function startApp(env, { development }) {
  const args = [inModules('next/dist/bin/next'), development ? 'dev' : 'start', '--port', env.PORT];
  const part = startChild('The app', args, { ...env, NODE_ENV: development ? 'development' : 'production' });
  await untilAnswers(part, `http://127.0.0.1:${env.PORT}/api/health`);
  part.child.stdout.pipe(process.stdout);
  return part;
}
