import { servicesOf } from '../ecs/services-of';
import { addressOf } from '../ecs/tasks/task-view';
import { AwsError } from '../errors';
import { type Input, number, records, text } from '../input';
import type { CallContext, Operation } from '../service';
import type { RegionState } from '../world';
import { balancersOf } from './find';
import { requireGroup } from './manage-target-groups';
import type { RegisteredTarget, TargetGroup } from './state';
import { targetGroupHealth } from './target-group-health';

type Health = 'initial' | 'healthy' | 'draining' | 'unused';

/** A target as it stands at a moment. */
export interface TargetView {
  readonly id: string;
  readonly port: number | null;
  readonly zone: string | null;
  readonly health: Health;
}

const REASONS: Readonly<Record<Exclude<Health, 'healthy'>, readonly [string, string]>> = {
  initial: ['Elb.RegistrationInProgress', 'Target registration is in progress'],
  draining: ['Target.DeregistrationInProgress', 'Target deregistration is in progress'],
  unused: ['Target.NotInUse', 'Target group is not configured to receive traffic from the load balancer'],
};

function serviceTargets(state: RegionState, group: TargetGroup, now: number): readonly TargetView[] {
  return servicesOf(state).flatMap((service) =>
    service.tasks.flatMap((task) => {
      const launch =
        service.deployments.find((one) => one.id === task.deploymentId)?.launch ?? service.launch;
      const target = launch.targets.find((one) => one.targetGroupArn === group.arn);
      const gone = task.stop !== null && now >= task.stop.drainedAt;
      if (target === undefined || now < task.runningAt || gone) return [];
      const draining = task.stop !== null && now >= task.stop.at;
      const health = draining ? 'draining' : now >= task.healthyAt ? 'healthy' : 'initial';
      const { ip: id, zone } = addressOf(task, state.region);
      return [{ id, port: target.containerPort, zone, health }];
    }),
  );
}

function handTargets(state: RegionState, group: TargetGroup, now: number): readonly TargetView[] {
  const { healthyAfterMs, deregistrationDelayMs } = targetGroupHealth(state, group.arn);
  return group.targets.flatMap(({ id, port, zone, registeredAt, deregisteredAt }) => {
    if (deregisteredAt !== null && now >= deregisteredAt + deregistrationDelayMs) return [];
    const health =
      deregisteredAt === null ? (now >= registeredAt + healthyAfterMs ? 'healthy' : 'initial') : 'draining';
    return [{ id, port: port ?? group.port, zone, health }];
  });
}

/** Returns the targets of a group at a moment: the tasks of services first, then those registered by hand. */
export function targetsOf(state: RegionState, group: TargetGroup, now: number): readonly TargetView[] {
  const used = balancersOf(state, group.arn).length > 0;
  const all = [...serviceTargets(state, group, now), ...handTargets(state, group, now)];
  return used ? all : all.map((one) => (one.health === 'draining' ? one : { ...one, health: 'unused' }));
}

function healthView(health: Health) {
  if (health === 'healthy') return { State: 'healthy' };
  const [Reason, Description] = REASONS[health];
  return { State: health, Reason, Description };
}

function notRegistered(one: Input, group: TargetGroup) {
  return {
    Target: { Id: text(one, 'Id'), Port: number(one, 'Port') ?? group.port },
    TargetHealth: {
      State: 'unused',
      Reason: 'Target.NotRegistered',
      Description: 'Target is not registered to the target group',
    },
  };
}

/** DescribeTargetHealth: of all targets, or of those named. */
export const describeTargetHealth: Operation = {
  handle(input, call) {
    const group = requireGroup(input, call);
    const wanted = records(input, 'Targets');
    const views = targetsOf(call.state, group, call.now);
    const isWanted = (view: TargetView, one: Input) =>
      text(one, 'Id') === view.id && (number(one, 'Port') ?? view.port) === view.port;
    const shown = views.filter((view) => wanted.length === 0 || wanted.some((one) => isWanted(view, one)));
    const absent = wanted.filter((one) => !views.some((view) => isWanted(view, one)));
    return {
      TargetHealthDescriptions: [
        ...shown.map(({ id, port, zone, health }) => ({
          Target: { Id: id, Port: port, AvailabilityZone: zone },
          HealthCheckPort: port === null ? null : String(port),
          TargetHealth: healthView(health),
        })),
        ...absent.map((one) => notRegistered(one, group)),
      ],
    };
  },
};

function readTargets(input: Input, call: CallContext, group: TargetGroup): readonly RegisteredTarget[] {
  return records(input, 'Targets').map((one) => {
    const id = text(one, 'Id') ?? '';
    const isAddress = /^\d{1,3}(\.\d{1,3}){3}$/.test(id);
    if (id === '' || (group.targetType === 'ip') !== isAddress) {
      throw new AwsError(
        'InvalidTarget',
        `The target '${id}' is not valid for target type '${group.targetType}'`,
      );
    }
    const zone = text(one, 'AvailabilityZone') ?? null;
    return { id, port: number(one, 'Port') ?? null, zone, registeredAt: call.now, deregisteredAt: null };
  });
}

function isSame(a: RegisteredTarget, b: RegisteredTarget): boolean {
  return a.id === b.id && a.port === b.port;
}

/** RegisterTargets: a target that is there already stays as it is. */
export const registerTargets: Operation = {
  handle(input, call) {
    const group = requireGroup(input, call);
    const added = readTargets(input, call, group);
    const kept = group.targets.filter(
      (one) => one.deregisteredAt === null || !added.some((other) => isSame(one, other)),
    );
    group.targets = [...kept, ...added.filter((one) => !kept.some((other) => isSame(one, other)))];
    return {};
  },
};

/** DeregisterTargets: they drain for the deregistration delay. */
export const deregisterTargets: Operation = {
  handle(input, call) {
    const group = requireGroup(input, call);
    const gone = readTargets(input, call, group);
    group.targets = group.targets.map((one) =>
      one.deregisteredAt === null &&
      gone.some((other) => other.id === one.id && (other.port ?? one.port) === one.port)
        ? { ...one, deregisteredAt: call.now }
        : one,
    );
    return {};
  },
};
