import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** Settings that keep tools from calling home, and libraries from printing between the lines of a start. */
export const quietTools = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/**
 * Runs a program to its end without a terminal.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, echo?: boolean }} [options] `echo` shows the output as it comes
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>}
 */
export function run(program, args, { env = process.env, echo = false } = {}) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...env, ...quietTools },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (echo) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const giveUp = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    process.once('SIGINT', giveUp).once('SIGTERM', giveUp);
    const end = (ok) => {
      process.off('SIGINT', giveUp).off('SIGTERM', giveUp);
      resolve({ ok, output, seconds: (performance.now() - began) / 1000 });
    };
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** The same for a JavaScript program. @param {readonly string[]} args @param {Parameters<typeof run>[2]} [options] */
export const runNode = (args, options) => run(process.execPath, args, options);
