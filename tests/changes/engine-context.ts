import { randomUUID } from 'node:crypto';
import type { Role } from '@/lib/domain/access/roles';
import type { Clock } from '@/server/clock';
import type { PrismaClient } from '@/server/db/client';
import type { ServiceContext } from '@/server/services/context';
import { simulatedCredentials } from '../support/simulated-credentials';

const person = '00000000-0000-4000-8000-000000000001';

/** The context of a person of that role, at a simulator and a database of the test's own. */
export function engineContext(
  db: PrismaClient,
  simulatorUrl: string,
  clock: Clock,
  role: Role = 'operator',
): ServiceContext {
  const actor = { kind: 'user', id: person, userId: person, label: `test ${role}` } as const;
  return {
    actor: { ...actor, role, requestId: randomUUID() },
    db,
    clock,
    aws: { endpoint: simulatorUrl, credentials: simulatedCredentials, clock },
    readOnly: false,
  };
}
