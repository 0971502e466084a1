import { database } from '../db/client';
import { env } from '../env';
import { prepareFirstAccess } from '../services/access/prepare-first-access';
import { processContext, systemActor } from '../services/process-context';

/** Prepares first access by the settings and prints the one-time sign-in link, or nothing when none is needed. */
async function main(): Promise<void> {
  const settings = env();
  const link = await prepareFirstAccess(processContext(systemActor('start')), {
    adminEmail: settings.TRIMTAB_INIT_ADMIN_EMAIL,
    adminPassword: settings.TRIMTAB_INIT_ADMIN_PASSWORD,
    apiToken: settings.TRIMTAB_INIT_API_TOKEN,
  });
  if (link) process.stdout.write(`${link}\n`);
  await database().$disconnect();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
