import { z } from 'zod';
import { virtualClock } from '@/server/clock';
import { openDatabase } from '@/server/db/client';
import { applyChange } from '@/server/services/changes/apply-change';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { engineContext } from './engine-context';

/** What a process of its own is asked to do; it is killed at `stopAt`, or ends by itself when it settles. */
export const Task = z.object({
  databaseUrl: z.string(),
  simulatorUrl: z.string(),
  now: z.string(),
  /** Null: settle whatever is open. */
  changeId: z.string().nullable(),
  acknowledged: z.array(z.string()),
  /** Null: never stops by itself. */
  stopAt: z.string().nullable(),
});
export type Task = z.infer<typeof Task>;

const task = Task.parse(JSON.parse(process.argv[2] ?? '{}'));
const db = openDatabase(task.databaseUrl, 4);
const ctx = engineContext(db, task.simulatorUrl, virtualClock(new Date(task.now)));

/** Says where it has come to, and stays there for good where it is to be killed. */
async function reached(point: string): Promise<void> {
  process.stdout.write(`${point}\n`);
  if (point !== task.stopAt) return;
  // A pending timer keeps the process alive until it is killed.
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
}

if (task.changeId === null) {
  const { settled, verified } = await reconcileChanges(ctx);
  process.stdout.write(`settled ${settled} verified ${verified}\n`);
} else {
  const { changeId, acknowledged } = task;
  await applyChange(ctx, { changeId, reason: 'to be interrupted', acknowledged }, reached);
}
await db.$disconnect();
