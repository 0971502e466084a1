import { runNode } from '../support/command.mjs';
import { Failure } from '../support/failure.mjs';
import { inModules, inProject } from '../support/root.mjs';
import { fingerprint } from './fingerprint.mjs';
import { stamp } from './stamp.mjs';

const madeFrom = () => fingerprint(['prisma/schema.prisma', 'package-lock.json']);
const made = stamp(inProject('server/db/generated/.made-from'));

/** Whether the Prisma client is that of the schema. */
export const isGenerated = () => made.is(madeFrom());

/** Generates the Prisma client. */
export async function generate() {
  const of = madeFrom();
  const done = await runNode([inModules('prisma/build/index.js'), 'generate']);
  if (!done.ok) throw new Failure(`${done.output.trim()}\n\nThe database client could not be generated.`);
  made.set(of);
}
