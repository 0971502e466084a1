import { database } from '../db/client';
import { issueStartLink } from '../services/access/issue-start-link';
import { processContext, systemActor } from '../services/process-context';

/** Prints a one-time sign-in link, or nothing when an administrator has another way in. */
async function main(): Promise<void> {
  const link = await issueStartLink(processContext(systemActor('start')));
  if (link) process.stdout.write(`${link}\n`);
  await database().$disconnect();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
