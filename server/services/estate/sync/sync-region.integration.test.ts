import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startSimulator, type TestSimulator } from '@/tests/support/simulator';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { virtualClock } from '../../../clock';
import type { ServiceContext } from '../../context';
import { systemActor } from '../../process-context';
import { seedSimulatedEstate } from '../seed-simulated-estate';
import { syncDetail } from './sync-detail';
import { syncRegion } from './sync-region';

const key = { accountId: '111122223333', region: 'us-east-1' };
const never = new AbortController().signal;
let database: TestDatabase;
let simulator: TestSimulator;
let ctx: ServiceContext;
const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));

beforeAll(async () => {
  database = await testDatabase();
  simulator = await startSimulator({ estate: 'samples', seed: 1 });
  ctx = {
    actor: systemActor('sync'),
    db: database.db,
    clock,
    aws: {
      endpoint: simulator.url,
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'simulated' },
      clock,
    },
    readOnly: false,
  };
  await seedSimulatedEstate(ctx);
});
afterAll(async () => {
  await simulator.stop();
  await database.drop();
});
