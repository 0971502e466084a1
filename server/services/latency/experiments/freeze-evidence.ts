import { experimentEvidence } from '@/lib/present/latency/experiment-evidence';
import { hashSecret } from '../../../auth/secret';
import type { Db } from '../../../db/client';
import { storeEvidence } from '../../../db/experiment-repository';
import { requireExperiment } from './require-experiment';
import { toExperimentDetail } from './to-experiment';

/** Keeps what a concluded experiment came to, with its hash, so that a decision can hold it for good. */
export async function freezeEvidence(tx: Db, experimentId: string): Promise<void> {
  const evidence = experimentEvidence(toExperimentDetail(await requireExperiment(tx, experimentId)));
  if (evidence) await storeEvidence(tx, experimentId, evidence, hashSecret(JSON.stringify(evidence)));
}
