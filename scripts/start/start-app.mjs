import { inModules } from '../support/root.mjs';
import { startChild } from './child.mjs';
import { untilAnswers } from './until-answers.mjs';

/** What it has logged so far, without the words of Next.js. @param {string} output */
function logLines(output) {
  return output.replace(/^(?!\{).*\n?/gm, '');
}

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
  const logged = logLines(part.output());
  if (logged !== '') process.stdout.write(`\n${logged}`);
  part.child.stdout.pipe(process.stdout);
  return part;
}
