import { freePort } from '../database/free-port.mjs';
import { startChild } from './child.mjs';
import { untilAnswers } from './until-answers.mjs';

/**
 * Starts the stand-in for AWS on free ports.
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} [estate] what it holds, and where its state is kept: by default the sample systems, nowhere
 */
export async function startSimulator(env, estate = ['--estate', 'samples']) {
  const [port, controlPort] = [await freePort(), await freePort()];
  const ports = ['--port', String(port), '--control-port', String(controlPort)];
  const args = ['--import', 'tsx', 'server/simulator/main.ts', ...ports, ...estate];
  const part = startChild('The simulator', args, env);
  const controlUrl = `http://127.0.0.1:${controlPort}`;
  await untilAnswers(part, `${controlUrl}/health`);
  return { ...part, url: `http://127.0.0.1:${port}`, controlUrl };
}
