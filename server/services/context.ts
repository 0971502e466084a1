import type { Actor } from '../auth/actor';
import type { AwsAccess } from '../aws/access';
import type { Clock } from '../clock';
import type { PrismaClient } from '../db/client';

/** What every use case is handed: who asks, and the outside world it may touch. */
export interface ServiceContext {
  readonly actor: Actor;
  readonly db: PrismaClient;
  readonly clock: Clock;
  readonly aws: AwsAccess;
  /** True while all writes to AWS are switched off. */
  readonly readOnly: boolean;
}
