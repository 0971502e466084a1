import { flag, type Input, number, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import type { ServiceProfile } from '../../traffic/profile';
import { seedFrom } from '../../traffic/random';
import { bareService, USUAL_SETTINGS } from '../add-service';
import { invalidParameter, serviceNotActive } from '../errors';
import { clusterOf, requireService } from '../find';
import { schedule } from '../scheduler/settle-service';
import { startDeployment } from '../scheduler/start-deployment';
import type { EcsCluster, EcsService, LaunchSettings } from '../state';
import { readTags } from '../tags/tag-view';
import { readLaunch } from './read-launch';
import { readSettings } from './read-settings';
import { serviceView } from './service-view';

const MOST_TASKS = 5000;

/** A service made by an API call has no callers: its tasks idle. */
const IDLE: ServiceProfile = {
  arrivals: { kind: 'schedule', everyMinutes: 1440, offsetMinutes: 0, count: 0 },
  response: { medianMs: 20, sigma: 0.4 },
  cpuMsPerRequest: 20,
  idleCpuPercent: 1,
  idleMemoryPercent: 20,
};

function readDesired(input: Input): number | undefined {
  const desired = number(input, 'desiredCount');
  if (desired === undefined) return undefined;
  if (desired < 0 || !Number.isInteger(desired)) {
    throw invalidParameter('Desired count can not be negative.');
  }
  if (desired > MOST_TASKS) throw invalidParameter(`A service can have at most ${MOST_TASKS} tasks.`);
  return desired;
}

function scheduleNow(call: CallContext, service: EcsService): void {
  schedule({ state: call.state, seed: call.world.seed }, service, call.now);
}

function readName(input: Input, cluster: EcsCluster): string {
  const name = text(input, 'serviceName') ?? '';
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) {
    throw invalidParameter(
      'Invalid service name. It may contain up to 255 letters, numbers, hyphens, and underscores.',
    );
  }
  const before = cluster.services.get(name);
  if (before?.status === 'ACTIVE') throw invalidParameter('Creation of service was not idempotent.');
  if (before?.status === 'DRAINING') {
    throw invalidParameter('Unable to Start a service that is still Draining.');
  }
  return name;
}

/** CreateService: its first deployment starts at once. A name whose service is gone can be used again. */
export const createService: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const name = readName(input, cluster);
    const launch = readLaunch(input, call, cluster, null);
    const settings = readSettings(input, launch, USUAL_SETTINGS);
    const desired = readDesired(input);
    if (desired === undefined && settings.schedulingStrategy === 'REPLICA') {
      throw invalidParameter('Desired count can not be null.');
    }
    const service = bareService(cluster, {
      name,
      createdAt: call.now,
      desiredCount: desired ?? 0,
      launch,
      settings,
      tags: readTags(input),
      traffic: {
        seed: seedFrom(`${call.account}/${call.region}/${cluster.name}/${name}`, call.world.seed),
        profile: IDLE,
      },
    });
    cluster.services.set(name, service);
    startDeployment(service, call.now, call.transition);
    scheduleNow(call, service);
    return { service: serviceView(service, call.account, call.now, true) };
  },
};

/** Members of UpdateService that start a deployment even where nothing changes in them. */
const TRIGGERS = [
  'taskDefinition',
  'platformVersion',
  'networkConfiguration',
  'loadBalancers',
  'serviceRegistries',
];

function differs(before: LaunchSettings, after: LaunchSettings): boolean {
  const without = ({ capacityProviderStrategy: _strategy, launchType: _type, ...rest }: LaunchSettings) =>
    JSON.stringify(rest);
  return without(before) !== without(after);
}

/** Capacity providers change without a deployment: only tasks that start later go to the new ones. */
function revisePrimary(service: EcsService): void {
  const [primary, ...others] = service.deployments;
  if (primary !== undefined) service.deployments = [{ ...primary, launch: service.launch }, ...others];
}

/** UpdateService: what the call names changes; the desired count alone and most settings start no deployment. */
export const updateService: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const service = requireService(cluster, text(input, 'service') ?? '');
    if (service.status !== 'ACTIVE') throw serviceNotActive();
    const launch = readLaunch(input, call, cluster, service.launch);
    const settings = readSettings(input, launch, service.settings);
    const desired = readDesired(input);
    const named = TRIGGERS.some((member) => input[member] != null);
    const deploys = flag(input, 'forceNewDeployment') === true || (named && differs(service.launch, launch));
    service.launch = launch;
    service.settings = settings;
    service.desiredCount = desired ?? service.desiredCount;
    if (deploys) startDeployment(service, call.now, call.transition);
    else revisePrimary(service);
    scheduleNow(call, service);
    return { service: serviceView(service, call.account, call.now, false) };
  },
};

/** DeleteService: its tasks drain, then it is INACTIVE; one with a desired count above 0 must be forced. */
export const deleteService: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const service = requireService(cluster, text(input, 'service') ?? '');
    if (service.status === 'INACTIVE') throw serviceNotActive();
    if (service.desiredCount > 0 && flag(input, 'force') !== true && service.status === 'ACTIVE') {
      throw invalidParameter('The service cannot be stopped while it is scaled above 0.');
    }
    service.desiredCount = 0;
    service.status = 'DRAINING';
    const shown = serviceView(service, call.account, call.now, true);
    scheduleNow(call, service);
    return { service: { ...shown, status: 'DRAINING', desiredCount: 0 } };
  },
};
