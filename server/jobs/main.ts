import { database } from '../db/client';
import { env } from '../env';
import { log } from '../log';
import { processContext, systemActor } from '../services/process-context';
import { startWorker } from './start-worker';

const worker = await startWorker({
  connectionString: env().DATABASE_URL,
  contextFor: (label) => processContext(systemActor(label)),
});
log().info('the worker takes jobs');

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await worker.stop();
  await database().$disconnect();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
