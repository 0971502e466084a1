import { database } from '@/server/db/client';
import { addCallers } from './callers';
import { setProcessSettings } from './process-settings';
import { startSimulator } from './simulator';
import { type TestDatabase, testDatabase } from './test-database';

export interface TestApi {
  readonly db: TestDatabase['db'];
  stop(): Promise<void>;
}

/**
 * The app's handlers in this process, over a database of their own that knows every caller; stop it in `afterAll`.
 * `everyRoute`: AWS answers, and nobody is told to ask less often.
 */
export async function testApi(options: { readonly everyRoute?: boolean } = {}): Promise<TestApi> {
  const [test, simulator] = await Promise.all([
    testDatabase(),
    options.everyRoute ? startSimulator({ estate: 'empty' }) : null,
  ]);
  const settings = simulator && { TRIMTAB_SIMULATOR_URL: simulator.url, TRIMTAB_API_RATE: '1000000' };
  setProcessSettings(test.url, settings ?? {});
  await addCallers(test.db);
  return {
    db: test.db,
    stop: async () => {
      await database().$disconnect();
      await Promise.all([test.drop(), simulator?.stop()]);
    },
  };
}
