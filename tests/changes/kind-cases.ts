import {
  PutScalingPolicyCommand,
  PutScheduledActionCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import type { z } from 'zod';
import { type ChangeDetail, PlanChangeInput } from '@/lib/contracts/change-shapes';
import { type Facts, factsOfCall, toFacts } from '@/lib/domain/capacity/scaling/facts';
import { readScaling } from '@/server/services/capacity/read-scaling';
import { applyChange } from '@/server/services/changes/apply-change';
import { planChange } from '@/server/services/changes/plan-change';
import { revertChange } from '@/server/services/changes/revert-change';
import type { ChangeWorld, TestFunction, TestService } from './change-world';

/** What is changed of a service, besides the ways back of the same. */
export const serviceKinds = [
  'bounds',
  'stop',
  'restore',
  'desired',
  'policy',
  'schedule',
  'strategy',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** The operations that write, as the simulator counts them. */
export const scalingWrites = [
  'RegisterScalableTarget',
  'DeregisterScalableTarget',
  'PutScalingPolicy',
  'DeleteScalingPolicy',
  'PutScheduledAction',
  'DeleteScheduledAction',
  'UpdateService',
  'PutProvisionedConcurrencyConfig',
  'DeleteProvisionedConcurrencyConfig',
];

/** Plans a change as the API is asked for it. */
export function plan(world: ChangeWorld, asked: z.input<typeof PlanChangeInput>): Promise<ChangeDetail> {
  return planChange(world.ctx(), PlanChangeInput.parse(asked));
}

/** What a plan finds there: a target with a policy and a schedule, made without Trimtab. */
async function register(world: ChangeWorld, { region, clusterName, name }: TestService): Promise<void> {
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

/** Plans a change of a kind on a service, which is given first what that kind needs. */
export async function planOnService(
  world: ChangeWorld,
  kind: ServiceKind,
  service: TestService,
): Promise<ChangeDetail> {
  const { workloadId } = service;
  if (kind !== 'bounds' && kind !== 'desired' && kind !== 'strategy') await register(world, service);
  switch (kind) {
    case 'bounds':
      return plan(world, { kind: 'scalableTarget', workloadId, bounds: { min: 1, max: 4 } });
    case 'stop':
      return plan(world, { kind: 'scalableTarget', workloadId, bounds: null });
    case 'restore': {
      const { id } = await plan(world, { kind: 'scalableTarget', workloadId, bounds: null });
      const acknowledged = ['deletedWithTarget'];
      await applyChange(world.ctx(), { changeId: id, reason: 'before', acknowledged });
      return revertChange(world.ctx(), { changeId: id, removeCreatedAlias: false });
    }
    case 'desired':
      return plan(world, { kind: 'desiredCount', workloadId, desired: 3 });
    case 'policy': {
      const metric = { predefined: 'ECSServiceAverageCPUUtilization' } as const;
      const cooldowns = { scaleOutCooldownSeconds: 60, scaleInCooldownSeconds: 300 };
      const policy = { type: 'tracking', metric, targetValue: 60, ...cooldowns } as const;
      return plan(world, { kind: 'scalingPolicy', workloadId, name: 'cpu', policy });
    }
    case 'schedule': {
      const action = { schedule: 'cron(0 7 ? * MON-FRI 2031)', timezone: 'Europe/Berlin', min: 2 };
      return plan(world, { kind: 'scheduledAction', workloadId, name: 'mornings', action });
    }
    case 'strategy': {
      const items = [
        { provider: 'FARGATE', base: 1, weight: 1 },
        { provider: 'FARGATE_SPOT', base: 0, weight: 1 },
      ];
      return plan(world, { kind: 'capacityProviderStrategy', workloadId, items });
    }
  }
}

/** What AWS holds of a workload, read by no record. */
export async function factsOf(world: ChangeWorld, workload: TestFunction | TestService): Promise<Facts> {
  const isService = 'clusterName' in workload;
  const scope = { accountId: '111122223333', region: workload.region, roleArn: null, externalId: null };
  const clusterName = isService ? workload.clusterName : null;
  const subject = { workload: { name: workload.name, clusterName }, qualifier: isService ? null : 'live' };
  return toFacts(await readScaling(world.ctx(), scope, subject));
}

/** Every kind of change, provisioned concurrency included, of which one call does all. */
export const everyKind = [
  'on',
  'off',
  'bounds',
  'stop',
  'desired',
  'policy',
  'schedule',
  'strategy',
] as const;
export type EveryKind = (typeof everyKind)[number];

/** A planned change of one kind, on a workload in a region of its own. */
export interface KindCase {
  readonly kind: EveryKind;
  readonly workload: TestFunction | TestService;
  readonly change: ChangeDetail;
}

/** Plans a change of each kind, on a workload of its own. */
export async function planEveryKind(world: ChangeWorld): Promise<readonly KindCase[]> {
  const cases: KindCase[] = [];
  for (const kind of everyKind) cases.push(await planKind(world, kind));
  return cases;
}

async function planKind(world: ChangeWorld, kind: EveryKind): Promise<KindCase> {
  if (kind !== 'on' && kind !== 'off') {
    const workload = await world.addService(1);
    return { kind, workload, change: await planOnService(world, kind, workload) };
  }
  const workload = await world.addFunction();
  if (kind === 'off') {
    await world.meddle(workload, 2);
    await world.advance(45);
  }
  const { workloadId } = workload;
  const wanted = kind === 'on' ? 3 : null;
  const asked = {
    kind: 'provisionedConcurrency',
    workloadId,
    target: { qualifier: 'live' },
    wanted,
  } as const;
  return { kind, workload, change: await plan(world, asked) };
}

/** What has to be confirmed of any of these. */
export const acknowledged = ['deletedWithTarget', 'newDeployment', 'lastPolicy'];

/** Whether AWS holds what each call of a change wants. */
export async function holdsOf(
  world: ChangeWorld,
  { workload, change }: KindCase,
): Promise<readonly boolean[]> {
  const facts = await factsOf(world, workload);
  return change.plan.steps.map(({ operation, request }) =>
    Object.entries(factsOfCall(operation, request)).every(
      ([field, value]) => (facts[field] ?? null) === value,
    ),
  );
}

/** The operation that a change of one call sends, as the simulator counts it. */
export function operationOf({ change }: KindCase): string {
  return change.plan.steps[0]?.operation.split(':')[1] ?? '';
}

/** How many changes ended how, in words. */
export function phasesIn(changes: readonly Pick<ChangeDetail, 'phase'>[]): string {
  const phases = changes.map(({ phase }) => phase);
  return [...new Set(phases)]
    .map((one) => `${phases.filter((phase) => phase === one).length} ${one}`)
    .join(', ');
}
