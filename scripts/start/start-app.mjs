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
  // The app itself ends its jobs and the process when asked to stop; Next.js would not wait for the jobs.
  const own = development ? {} : { NEXT_MANUAL_SIG_HANDLE: 'true' };
  const mode = development ? 'development' : 'production';
  const part = startChild('The app', args, { ...env, ...own, NODE_ENV: mode });
  await untilAnswers(part, `http://127.0.0.1:${env.PORT}/api/health`);
  part.child.stdout.pipe(process.stdout);
  return part;
}
