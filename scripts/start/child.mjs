import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { stopProcess } from '../database/processes.mjs';
import { quietTools } from '../support/command.mjs';
import { inProject, root } from '../support/root.mjs';

const exitWithParent = pathToFileURL(inProject('scripts/start/exit-with-parent.mjs')).href;

// The AWS SDK warns of Node versions it will drop some day; which Node is needed says package.json.
const quietSdk = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

/**
 * Starts a long-running part. Its channel to this process tells it when this process is gone.
 * @param {string} name in words, for messages
 * @param {readonly string[]} args what Node runs
 * @param {NodeJS.ProcessEnv} env
 */
export function startChild(name, args, env) {
  const child = spawn(process.execPath, ['--import', exitWithParent, ...args], {
    cwd: root,
    env: { ...env, ...quietTools, ...quietSdk },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output = `${output}${text}`.slice(-16_000);
  });
  const exited = new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)));
  return {
    name,
    child,
    exited,
    /** The last it printed. */
    output: () => output,
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    stop: async () => {
      if (child.pid) await stopProcess(child.pid, 'SIGTERM');
    },
  };
}
