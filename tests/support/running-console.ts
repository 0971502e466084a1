import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '@/scripts/database/free-port.mjs';
import { testEnvironment } from '@/scripts/test/test-environment.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export interface StartedCommand {
  readonly process: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** Resolves with the exit code, or the signal's name. */
  readonly exited: Promise<number | string>;
}

/** Runs `npm start`'s script with nothing of the surrounding settings but those given. */
export function runStart(settings: Readonly<Record<string, string>>): StartedCommand {
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...testEnvironment(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exited = once(child, 'close').then(([code, signal]) => code ?? signal);
  return { process: child, output: () => output, exited };
}

export interface RunningConsole extends StartedCommand {
  readonly url: string;
  /** The one-time link it printed; null when the settings give another way in. */
  readonly signInLink: string | null;
  /** Null when it was given a simulator. */
  readonly simulator: { readonly url: string; readonly controlUrl: string } | null;
  /** Everything `npm start` was given. */
  readonly settings: Readonly<Record<string, string>>;
  /** Stops it as Ctrl-C does; answers the exit code. */
  stop(): Promise<number | string>;
}

function find(output: string, what: RegExp): string {
  const found = what.exec(output)?.[1];
  if (found === undefined) throw new Error(`npm start did not print ${what}:\n${output}`);
  return found;
}

function findSimulator(output: string): RunningConsole['simulator'] {
  const [, url, controlUrl] = /simulator … (http\S+), control (http\S+),/.exec(output) ?? [];
  return url && controlUrl ? { url, controlUrl } : null;
}

async function untilReady(command: StartedCommand): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (/Sign in (once with|at) \S+\s/.test(command.output())) resolve();
    };
    command.process.stdout?.on('data', look);
    command.exited.then((code) => reject(new Error(`npm start ended with ${code}:\n${command.output()}`)));
  });
}

/** Starts a console on free ports with its data in `dataFolder`, and resolves when it is ready. */
export async function startConsole(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningConsole> {
  const given = {
    PORT: String(await freePort()),
    TRIMTAB_DATA_DIR: dataFolder,
    LOG_LEVEL: 'warn',
    ...settings,
  };
  const command = runStart(given);
  await untilReady(command);
  const printed = command.output();
  return {
    ...command,
    settings: given,
    url: find(printed, /ready at (\S+)/),
    signInLink: /Sign in once with (\S+)/.exec(printed)?.[1] ?? null,
    simulator: findSimulator(printed),
    stop: () => {
      command.process.kill('SIGINT');
      return command.exited;
    },
  };
}
