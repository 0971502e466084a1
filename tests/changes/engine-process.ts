import { z } from 'zod';
import { virtualClock } from '@/server/clock';
import { openDatabase } from '@/server/db/client';
import { startPlan } from '@/server/services/changes/ahead/start-plan';
import { applyChange } from '@/server/services/changes/apply-change';
import { endChange } from '@/server/services/changes/end-change';
import { runGroup } from '@/server/services/changes/groups/run-group';
import { reconcileChanges } from '@/server/services/changes/reconcile-changes';
import { engineContext } from './engine-context';

/** What a process of its own is asked to do; it is killed once every change has come to its point. */
export const Task = z.object({
  databaseUrl: z.string(),
  simulatorUrl: z.string(),
  now: z.string(),
  /** Changes to apply at once, each up to a point; none: settle whatever is open. */
  apply: z.array(z.object({ changeId: z.string(), stopAt: z.string() })),
  /** Changes whose end has come, each taken back up to a point. */
  end: z.array(z.object({ changeId: z.string(), stopAt: z.string() })).default([]),
  /** Groups to go on with, each until one of its changes has come to a point. */
  groups: z.array(z.object({ groupId: z.string(), stopAt: z.string() })).default([]),
  /** Plans ahead to bring a step on, each up to a point. */
  plans: z.array(z.object({ planId: z.string(), stopAt: z.string() })).default([]),
});
export type Task = z.input<typeof Task>;

const task = Task.parse(JSON.parse(process.argv[2] ?? '{}'));
const db = openDatabase(task.databaseUrl, 8);
const ctx = engineContext(db, task.simulatorUrl, virtualClock(new Date(task.now)));

/** Says where a change has come to, and stays for good where it is to be killed. */
const sayUntil = (changeId: string, stopAt: string) => async (point: string) => {
  process.stdout.write(`${changeId} ${point}\n`);
  if (point !== stopAt) return;
  // A pending timer keeps the process alive until it is killed.
  await new Promise((resolve) => setTimeout(resolve, 3_600_000));
};

async function applyUntil({ changeId, stopAt }: Task['apply'][number]): Promise<void> {
  const input = {
    changeId,
    reason: 'to be interrupted',
    acknowledged: ['aliasRemoved', 'deletedWithTarget', 'newDeployment'],
  };
  await applyChange(ctx, input, sayUntil(changeId, stopAt));
}

async function endUntil({ changeId, stopAt }: Task['apply'][number]): Promise<void> {
  const system = engineContext(db, task.simulatorUrl, ctx.clock, 'admin');
  await endChange(system, { changeId }, sayUntil(changeId, stopAt));
}

async function runUntil({ groupId, stopAt }: { groupId: string; stopAt: string }): Promise<void> {
  const system = engineContext(db, task.simulatorUrl, ctx.clock, 'admin');
  await runGroup(system, { groupId }, null, () => sayUntil(groupId, stopAt));
}

async function startUntil({ planId, stopAt }: { planId: string; stopAt: string }): Promise<void> {
  const system = engineContext(db, task.simulatorUrl, ctx.clock, 'admin');
  await startPlan(system, { planId }, sayUntil(planId, stopAt));
}

if (task.apply.length + task.end.length + task.groups.length + task.plans.length === 0) {
  const { settled, verified } = await reconcileChanges(ctx);
  process.stdout.write(`settled ${settled} verified ${verified}\n`);
}
await Promise.all([
  ...task.apply.map(applyUntil),
  ...task.end.map(endUntil),
  ...task.groups.map(runUntil),
  ...task.plans.map(startUntil),
]);
await db.$disconnect();
