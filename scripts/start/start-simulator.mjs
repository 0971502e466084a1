import { freePort } from '../database/free-port.mjs';
import { startChild } from './child.mjs';
import { untilAnswers } from './until-answers.mjs';

/**
 * Starts the stand-in for AWS with the sample systems.
 * @param {NodeJS.ProcessEnv} env
 */
export async function startSimulator(env) {
  const [port, controlPort] = [await freePort(), await freePort()];
  const ports = ['--port', String(port), '--control-port', String(controlPort)];
  const args = ['--import', 'tsx', 'server/simulator/main.ts', ...ports, '--estate', 'samples'];
  const part = startChild('The simulator', args, env);
  const controlUrl = `http://127.0.0.1:${controlPort}`;
  await untilAnswers(part, `${controlUrl}/health`);
  return { ...part, url: `http://127.0.0.1:${port}`, controlUrl };
}
