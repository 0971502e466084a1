import path from 'node:path';
import { runNode } from '../support/command.mjs';
import { Failure } from '../support/failure.mjs';
import { inModules, inProject } from '../support/root.mjs';
import { fingerprint } from './fingerprint.mjs';
import { stamp } from './stamp.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'server',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'prisma/schema.prisma',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
];

const isNotBuilt = (file) => /\.test\.tsx?$/.test(file) || path.basename(file) === 'generated';

const madeFrom = () => fingerprint(sources, isNotBuilt);
const made = stamp(inProject('.next/made-from'));

/** Whether the last build is that of the sources as they are. */
export const isBuilt = () => made.is(madeFrom());

/** Builds the app for production. */
export async function build() {
  const of = madeFrom();
  const env = { ...process.env, NODE_ENV: 'production' };
  const done = await runNode([inModules('next/dist/bin/next'), 'build'], { env });
  if (!done.ok) throw new Failure(`${done.output.trim()}\n\nThe app could not be built.`);
  made.set(of);
}
