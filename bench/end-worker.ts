import { database } from '@/server/db/client';
import { env } from '@/server/env';
import { endChangesJob } from '@/server/jobs/end-jobs';
import { reconcileChangesJob } from '@/server/jobs/reconcile-changes';
import { startWorker } from '@/server/jobs/start-worker';
import { syncDetailJob } from '@/server/jobs/sync-jobs';
import { verifyChangeJob } from '@/server/jobs/verify-change';
import { processContext, systemActor } from '@/server/services/process-context';

// The jobs that ends need, and those that read what they changed; what else a worker does has figures of its own.
const worker = await startWorker({
  connectionString: env().DATABASE_URL,
  contextFor: (label) => processContext(systemActor(label)),
  jobs: [endChangesJob, verifyChangeJob, reconcileChangesJob, syncDetailJob],
});

process.on('SIGTERM', async () => {
  await worker.stop();
  await database().$disconnect();
  process.exit(0);
});
