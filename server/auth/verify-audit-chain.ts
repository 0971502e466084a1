import { database } from '../db/client';
import { verifyAudit } from '../services/access/verify-audit';
import { processContext, systemActor } from '../services/process-context';

/** Prints whether the audit log holds, with its count and last hash; exits 1 at the first entry that does not. */
async function main(): Promise<void> {
  const result = await verifyAudit(processContext(systemActor('verify')));
  if (result.intact) {
    process.stdout.write(`The audit log holds: ${result.count} entries, last hash ${result.headHash}\n`);
  } else {
    process.stderr.write(`The audit log is broken at entry ${result.sequence}: ${result.message}\n`);
    process.exitCode = 1;
  }
  await database().$disconnect();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
