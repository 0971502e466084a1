import { database } from '../db/client';
import { env } from '../env';
import { notePeerAddresses } from '../http/note-peer-address';
import { log } from '../log';
import { prepareFirstAccess } from '../services/access/prepare-first-access';
import { untilNoneUnderWay } from '../services/changes/under-way';
import { seedSampleScenarios } from '../services/costs/scenarios/seed-sample-scenarios';
import { seedSampleDecisions } from '../services/decisions/seed-sample-decisions';
import { seedSimulatedEstate } from '../services/estate/seed-simulated-estate';
import { processContext, systemActor } from '../services/process-context';
import { seedSampleClaims } from '../services/reviews/claims/seed-sample-claims';
import { startWorker, type Worker } from './start-worker';

/**
 * What the app process does before it answers requests, and besides: lets the first people and scripts in, fills a
 * fresh simulated estate and, unless workers run as processes of their own, takes jobs until it is asked to stop.
 */
export async function startProcess(): Promise<void> {
  const settings = env();
  notePeerAddresses();
  if (settings.TRIMTAB_ESTATE === 'simulated') {
    await seedSimulatedEstate(processContext(systemActor('first start')));
    await seedSampleScenarios(processContext(systemActor('first start')));
    await seedSampleDecisions(processContext(systemActor('first start')));
    await seedSampleClaims(processContext(systemActor('first start')));
  }
  await prepareFirstAccess(processContext(systemActor('start')), {
    adminEmail: settings.TRIMTAB_INIT_ADMIN_EMAIL,
    adminPassword: settings.TRIMTAB_INIT_ADMIN_PASSWORD,
    apiToken: settings.TRIMTAB_INIT_API_TOKEN,
  });
  const inProcess = settings.TRIMTAB_WORKER === 'in-process';
  const worker = inProcess
    ? await startWorker({ connectionString: settings.DATABASE_URL, contextFor })
    : null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(worker));
}

// Whoever asks waits ten seconds.
const stopWithinMs = 8_000;

const contextFor = (label: string) => processContext(systemActor(label));

async function stop(worker: Worker | null): Promise<void> {
  try {
    await Promise.all([worker?.stop(), untilNoneUnderWay(stopWithinMs)]);
    await database().$disconnect();
  } catch (error) {
    log().error(
      { err: error },
      'the worker did not stop cleanly; what it had begun is taken up at the next start',
    );
  }
  process.exit(0);
}
