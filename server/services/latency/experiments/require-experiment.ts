import type { Db } from '../../../db/client';
import { type ExperimentRow, findExperimentRow } from '../../../db/experiment-repository';
import { ServiceError } from '../../../errors';

/** The experiment of that id; throws not_found. */
export async function requireExperiment(db: Db, experimentId: string): Promise<ExperimentRow> {
  const row = await findExperimentRow(db, experimentId);
  if (row) return row;
  throw new ServiceError('not_found', 'There is no experiment of this id.', {
    action: 'Look for it in the list of experiments under Latency.',
  });
}

/** Says that an experiment is over, or has just been moved by someone else. */
export function isOver({ number, state }: ExperimentRow): ServiceError {
  const isOpen = state === 'planned' || state === 'running';
  const message = isOpen ? `Experiment ${number} has just been moved.` : `Experiment ${number} is over.`;
  return new ServiceError('conflict', message, { action: 'Look at its page to see how it stands.' });
}
