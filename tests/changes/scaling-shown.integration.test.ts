import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { PlanChangeInput } from '@/lib/contracts/change-shapes';
import { getWorkloadScaling } from '@/server/services/capacity/get-workload-scaling';
import { listScaling } from '@/server/services/capacity/list-scaling';
import { listScalingActivities } from '@/server/services/capacity/list-scaling-activities';
import { applyChange } from '@/server/services/changes/apply-change';
import { moveChange } from '@/server/services/changes/move-change';
import { planChange } from '@/server/services/changes/plan-change';
import { type ChangeWorld, openChangeWorld, type TestService } from './change-world';

let world: ChangeWorld;
let service: TestService;

const carryOut = async (asked: z.input<typeof PlanChangeInput>) => {
  const { id } = await planChange(world.ctx(), PlanChangeInput.parse(asked));
  await applyChange(world.ctx(), { changeId: id, reason: 'to be looked at', acknowledged: [] });
  await world.advance(180);
  await moveChange(world.ctx(), { changeId: id });
};
const look = () => getWorkloadScaling(world.ctx('viewer'), { workloadId: service.workloadId });

beforeAll(async () => {
  world = await openChangeWorld();
  service = await world.addService(1);
});
afterAll(() => world.close());

it('a workload’s scaling is shown as AWS has it, with what it did and why it stands where it stands', async () => {
  const { workloadId } = service;
  expect(await look()).toMatchObject({ targets: [], bounds: [], provisionedUse: null });

  await carryOut({ kind: 'scalableTarget', workloadId, bounds: { min: 2, max: 4 } });
  const [raised] = (await look()).targets;
  expect(raised).toMatchObject({ min: 2, max: 4, current: 2, explanation: { code: 'nothingMoves' } });
  expect(raised?.activities[0]).toMatchObject({ status: 'Successful', cause: expect.any(String) });

  const action = { schedule: 'cron(0 7 ? * MON-FRI *)', timezone: 'Europe/Berlin', min: 3 };
  await carryOut({ kind: 'scheduledAction', workloadId, name: 'mornings', action });
  const bounds = { min: 2, max: 4, suspended: { in: true, out: true, scheduled: true } };
  await carryOut({ kind: 'scalableTarget', workloadId, bounds });
  const seen = await look();
  expect(seen.targets[0]?.explanation).toMatchObject({ code: 'suspended', tone: 'attention' });
  const runs = seen.targets[0]?.schedules[0]?.nextRuns;
  expect(runs?.known ? runs.value : []).toHaveLength(5);
  expect(seen.bounds).toMatchObject([{ min: 2, max: 4 }]);
});

it('every target is listed as last read, with its next schedule, and the activities of all of them', async () => {
  const { data } = await listScaling(world.ctx('viewer'), { limit: 10 });
  expect(data).toMatchObject([
    {
      workload: { name: service.name },
      min: 2,
      max: 4,
      current: 2,
      suspended: { in: true },
      nextRun: { name: 'mornings' },
    },
  ]);
  const activities = await listScalingActivities(world.ctx('viewer'), {});
  expect(activities).toMatchObject({ failures: [], data: [{ resourceId: data[0]?.resourceId }] });
});

it('a region that can’t be asked for its activities says so, and the others are shown', async () => {
  await world.simulator.fault({ kind: 'deny', operation: 'DescribeScalingActivities' });
  const { data, failures } = await listScalingActivities(world.ctx('viewer'), {});
  expect(data).toEqual([]);
  expect(failures).toMatchObject([{ region: service.region, failure: { kind: 'denied' } }]);
  await world.simulator.clearFaults();
});
