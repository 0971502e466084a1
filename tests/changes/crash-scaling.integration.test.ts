import {
  PutScalingPolicyCommand,
  PutScheduledActionCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { type ChangeDetail, PlanChangeInput } from '@/lib/contracts/changes';
import { factsOfCall, toFacts } from '@/lib/domain/capacity/scaling/facts';
import { verifyAudit } from '@/server/services/access/verify-audit';
import { readScaling } from '@/server/services/capacity/read-scaling';
import { applyChange } from '@/server/services/changes/apply-change';
import { getChange } from '@/server/services/changes/get-change';
import { planChange } from '@/server/services/changes/plan-change';
import { revertChange } from '@/server/services/changes/revert-change';
import { type ChangeWorld, openChangeWorld, type TestService } from './change-world';
import {
  type CrashCase,
  crashAll,
  expectSentOnce,
  labelOf,
  momentsOf,
  reportCrashes,
  wasAllSent,
} from './crash-cases';
import { type CrashHarness, crashHarness } from './crash-harness';

const kinds = ['bounds', 'initial', 'stop', 'restore', 'desired', 'policy', 'schedule', 'strategy'] as const;
type Kind = (typeof kinds)[number];
const writes = [
  'RegisterScalableTarget',
  'DeregisterScalableTarget',
  'PutScalingPolicy',
  'DeleteScalingPolicy',
  'PutScheduledAction',
  'DeleteScheduledAction',
  'UpdateService',
  'PutProvisionedConcurrencyConfig',
];

interface Case extends CrashCase {
  readonly kind: Kind;
  readonly clusterName: string | null;
  readonly qualifier: string | null;
}

let world: ChangeWorld;
let harness: CrashHarness;

beforeAll(async () => {
  world = await openChangeWorld();
  harness = crashHarness(world, writes);
});
afterAll(async () => {
  harness.killAll();
  await world.close();
});

const plan = (asked: z.input<typeof PlanChangeInput>) =>
  planChange(world.ctx(), PlanChangeInput.parse(asked));

/** What a plan finds there: a target with a policy and a schedule, made without Trimtab. */
async function register({ region, clusterName, name }: TestService): Promise<void> {
  const { autoScaling } = world.clientsIn(region);
  const target = {
    ServiceNamespace: 'ecs',
    ResourceId: `service/${clusterName}/${name}`,
    ScalableDimension: 'ecs:service:DesiredCount',
  } as const;
  await autoScaling.send(new RegisterScalableTargetCommand({ ...target, MinCapacity: 1, MaxCapacity: 4 }));
  await autoScaling.send(
    new PutScalingPolicyCommand({
      ...target,
      PolicyName: 'memory',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 70,
        PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageMemoryUtilization' },
      },
    }),
  );
  await autoScaling.send(
    new PutScheduledActionCommand({
      ...target,
      ScheduledActionName: 'evenings',
      Schedule: 'cron(0 18 ? * MON-FRI 2031)',
      ScalableTargetAction: { MinCapacity: 1 },
    }),
  );
}

async function planOnService(kind: Exclude<Kind, 'initial'>, service: TestService): Promise<ChangeDetail> {
  const { workloadId } = service;
  if (kind !== 'bounds' && kind !== 'desired' && kind !== 'strategy') await register(service);
  switch (kind) {
    case 'bounds':
      return plan({ kind: 'scalableTarget', workloadId, bounds: { min: 1, max: 4 } });
    case 'stop':
      return plan({ kind: 'scalableTarget', workloadId, bounds: null });
    case 'restore': {
      const { id } = await plan({ kind: 'scalableTarget', workloadId, bounds: null });
      const acknowledged = ['deletedWithTarget'];
      await applyChange(world.ctx(), { changeId: id, reason: 'before', acknowledged });
      return revertChange(world.ctx(), { changeId: id, removeCreatedAlias: false });
    }
    case 'desired':
      return plan({ kind: 'desiredCount', workloadId, desired: 3 });
    case 'policy': {
      const metric = { predefined: 'ECSServiceAverageCPUUtilization' } as const;
      const cooldowns = { scaleOutCooldownSeconds: 60, scaleInCooldownSeconds: 300 };
      const policy = { type: 'tracking', metric, targetValue: 60, ...cooldowns } as const;
      return plan({ kind: 'scalingPolicy', workloadId, name: 'cpu', policy });
    }
    case 'schedule': {
      const action = { schedule: 'cron(0 7 ? * MON-FRI 2031)', timezone: 'Europe/Berlin', min: 2 };
      return plan({ kind: 'scheduledAction', workloadId, name: 'mornings', action });
    }
    case 'strategy': {
      const items = [
        { provider: 'FARGATE', base: 1, weight: 1 },
        { provider: 'FARGATE_SPOT', base: 0, weight: 1 },
      ];
      return plan({ kind: 'capacityProviderStrategy', workloadId, items });
    }
  }
}

async function prepare(kind: Kind, stopAt: string): Promise<Case> {
  if (kind === 'initial') {
    const workload = await world.addFunction();
    const { workloadId } = workload;
    const bounds = { min: 1, max: 4 };
    const change = await plan({ kind: 'scalableTarget', workloadId, qualifier: 'live', bounds, initial: 2 });
    const sentBefore = await harness.sentIn(workload.region);
    return { kind, stopAt, workload, clusterName: null, qualifier: 'live', change, sentBefore };
  }
  const workload = await world.addService(1);
  const change = await planOnService(kind, workload);
  const sentBefore = await harness.sentIn(workload.region);
  return { kind, stopAt, workload, clusterName: workload.clusterName, qualifier: null, change, sentBefore };
}

/** What AWS holds of a case's workload, read by no record. */
async function factsOf({ workload, clusterName, qualifier }: Case) {
  const scope = { accountId: '111122223333', region: workload.region, roleArn: null, externalId: null };
  const subject = { workload: { name: workload.name, clusterName }, qualifier };
  return toFacts(await readScaling(world.ctx(), scope, subject));
}

const stepsOf = (kind: Kind) => (kind === 'restore' ? 3 : kind === 'initial' ? 2 : 1);

it('a process killed at any moment of a change of scaling leaves a record that is true to AWS', {
  timeout: 500_000,
}, async () => {
  const cases: Case[] = [];
  for (const kind of kinds)
    for (const moment of momentsOf(stepsOf(kind))) cases.push(await prepare(kind, moment));
  const sent = await crashAll(harness, cases);
  await harness.settle(200);
  await harness.settle(400);

  const phases: string[] = [];
  for (const one of cases) {
    const label = labelOf(one);
    const after = await getChange(world.ctx(), { changeId: one.change.id });
    phases.push(after.phase);
    expect(['inForce', 'failed'], label).toContain(after.phase);
    const facts = await factsOf(one);
    for (const step of after.plan.steps) {
      const recorded = after.steps.find((each) => each.operation === step.operation);
      const wanted = Object.entries(factsOfCall(step.operation, step.request));
      const holds = wanted.every(([field, value]) => (facts[field] ?? null) === value);
      expect(holds, `${label}: ${step.operation} is recorded as ${recorded?.state}`).toBe(
        recorded?.state === 'succeeded',
      );
    }
    await expectSentOnce(harness, one, sent);
    if (wasAllSent(one, stepsOf(one.kind))) expect(after.phase, label).toBe('inForce');
  }
  expect(await verifyAudit(world.ctx('admin'))).toMatchObject({ intact: true });
  reportCrashes(cases, phases, `${kinds.length} kinds of scaling`);
});
