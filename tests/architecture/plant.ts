import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export type Files = Readonly<Record<string, string>>;

/** A throw-away project with the given files and the repository's own rules. */
export interface PlantedProject {
  readonly folder: string;
  /** Runs one of the repository's tools in it; answers what it printed. */
  run(tool: string, ...args: readonly string[]): string;
  remove(): void;
}

const packages = [
  '@aws-sdk/client-lambda',
  '@smithy/core',
  '@smithy/node-http-handler',
  '@prisma/client',
  '@marcbachmann/cel-js',
  'zod',
];

const installed: Files = Object.fromEntries(
  [...packages, 'decimal.js'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {};'],
  ]),
);

function write(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function copyRules(folder: string): void {
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'biome']) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  const biome = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'));
  write(folder, { 'biome.json': JSON.stringify({ ...biome, vcs: { enabled: false } }) });
}

/** Writes the files beside the repository's rules, in a folder of their own. */
export function plant(files: Files): PlantedProject {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'trimtab-fences-'));
  copyRules(folder);
  write(folder, { ...installed, ...files });
  return {
    folder,
    run: (tool, ...args) => {
      const program = path.join(root, 'node_modules', tool);
      const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      return stdout === '' ? stderr : stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
