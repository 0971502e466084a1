import { randomUUID } from 'node:crypto';
import type { Actor } from '../auth/actor';
import type { AwsAccess } from '../aws/access';
import { systemClock } from '../clock';
import { database } from '../db/client';
import { env } from '../env';
import type { ServiceContext } from './context';
import { spendGate } from './costs/own-use/spend-gate';

/** The product itself, as jobs act: `label` is what the audit log shows, e.g. "sync". */
export function systemActor(label: string, requestId: string = randomUUID()): Actor {
  return { kind: 'system', id: null, userId: null, label, role: 'admin', requestId };
}

/** How this process reaches AWS by its settings: the simulator when the estate is simulated, else AWS itself. */
export function processAccess(): AwsAccess {
  const settings = env();
  const shared = { clock: systemClock, spending: spendGate({ db: database(), clock: systemClock }) };
  if (settings.TRIMTAB_ESTATE === 'aws') return { endpoint: null, credentials: null, ...shared };
  if (!settings.TRIMTAB_SIMULATOR_URL) {
    throw new Error('TRIMTAB_SIMULATOR_URL is not set: a simulated estate needs the simulator’s address.');
  }
  return {
    endpoint: settings.TRIMTAB_SIMULATOR_URL,
    // Recognised by the simulator alone; no AWS account knows them.
    credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'simulated' },
    ...shared,
  };
}

/** The context of this process: its database, clock and way to AWS, acting for `actor`. */
export function processContext(actor: Actor): ServiceContext {
  return {
    actor,
    db: database(),
    clock: systemClock,
    aws: processAccess(),
    readOnly: env().TRIMTAB_READ_ONLY,
  };
}
