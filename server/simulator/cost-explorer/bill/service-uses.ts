import { serviceLoad } from '../../cloudwatch/service-load';
import { findTaskDefinition } from '../../ecs/find';
import { servicesOf } from '../../ecs/services-of';
import type { EcsService } from '../../ecs/state';
import { asRecord } from '../../input';
import { lcuHoursOf } from '../../traffic/service-metrics';
import { simulateService } from '../../traffic/service-minutes';
import { fingerprintBetween, valueAt } from '../../traffic/timeline';
import type { RegionState } from '../../world';
import { heldSeconds } from './function-day';
import { billedTags } from './tags';
import { type Use, usageOf } from './use';

const dayMinutes = 1440;
const dayMs = dayMinutes * 60_000;
const gb = 1024 ** 3;
const logBytesPerRequest = 640;
const answerBytes = 4100;
/** What a task fetches and sends through the NAT gateway for each request, and by itself in an hour. */
const natBytesPerRequest = 2600;
const natBytesPerTaskHour = 9_000_000;

/** Requests of service days already counted, by what they depend on. */
export type ServiceDays = Map<string, number>;

function requestsOf(service: EcsService, dayAt: number, known: ServiceDays): number {
  const load = serviceLoad(service);
  const key = `${service.arn}/${dayAt}/${fingerprintBetween(load.tasks, dayAt, dayAt + dayMs)}`;
  const requests =
    known.get(key) ??
    simulateService(load, dayAt / 60_000, dayMinutes).requests.reduce((sum, one) => sum + one, 0);
  known.set(key, requests);
  return requests;
}

/** The share of tasks that run on Spot by the weights of the capacity provider strategy. */
function spotShare(service: EcsService): number {
  const total = service.launch.capacityProviderStrategy.reduce((sum, one) => sum + one.weight, 0);
  const spot = service.launch.capacityProviderStrategy.find((one) => one.capacityProvider === 'FARGATE_SPOT');
  return total === 0 ? 0 : (spot?.weight ?? 0) / total;
}

function taskHours(service: EcsService, dayAt: number): number {
  return heldSeconds(service.capacity.running, Math.max(dayAt, service.createdAt), dayAt + dayMs, 60) / 3600;
}

function isArm(state: RegionState, service: EcsService): boolean {
  const definition = findTaskDefinition(state, service.launch.taskDefinitionArn);
  return asRecord(definition?.more.runtimePlatform)?.cpuArchitecture === 'ARM64';
}

function fargateUses(state: RegionState, service: EcsService, hours: number, dayAt: number): Use[] {
  const { launchType } = service.launch;
  if (launchType === 'EC2' || launchType === 'EXTERNAL') return [];
  const arm = isArm(state, service) ? 'ARM-' : '';
  const size = valueAt(service.capacity.size, dayAt + dayMs - 1, { vcpu: 0, memoryMb: 0 });
  const spotHours = hours * spotShare(service);
  const tags = billedTags(service.tags);
  return [[hours - spotHours, false] as const, [spotHours, true] as const].flatMap(([taken, spot]) => {
    const billed = { service: 'Amazon Elastic Container Service', tags, spot };
    return [
      ...usageOf(state.region, ['AmazonECS', `Fargate-${arm}vCPU-Hours:perCPU`], taken * size.vcpu, billed),
      ...usageOf(
        state.region,
        ['AmazonECS', `Fargate-${arm}GB-Hours`],
        (taken * size.memoryMb) / 1024,
        billed,
      ),
    ];
  });
}

interface ServiceDay {
  readonly service: EcsService;
  readonly hours: number;
  readonly requests: number;
}

function balancersOf(service: EcsService): readonly string[] {
  return service.launch.targets.map((target) => target.loadBalancer);
}

/** Each load balancer is billed by the hour and by what passes through it; its tags are those of its first service. */
function balancerUses(region: string, days: readonly ServiceDay[]): Use[] {
  const names = new Set(days.flatMap((day) => balancersOf(day.service)));
  return [...names].flatMap((name) => {
    const behind = days.filter((day) => balancersOf(day.service).includes(name));
    const requests = behind.reduce((sum, day) => sum + day.requests, 0);
    const tags = billedTags(behind[0]?.service.tags ?? {});
    const { module: _, ...shared } = tags;
    const billed = { service: 'Amazon Elastic Load Balancing', tags: shared };
    const family = 'LoadBalancing:Application';
    return [
      ...usageOf(region, ['AWSELB', 'LoadBalancerUsage', family], 24, billed),
      ...usageOf(region, ['AWSELB', 'LCUUsage', family], lcuHoursOf(requests), billed),
    ];
  });
}

/** What nobody puts into an estimate: the NAT gateway, its address, traffic between zones, logs, data out. */
function sideUses(region: string, days: readonly ServiceDay[]): Use[] {
  const requests = days.reduce((sum, day) => sum + day.requests, 0);
  const hours = days.reduce((sum, day) => sum + day.hours, 0);
  const throughNat = (requests * natBytesPerRequest + hours * natBytesPerTaskHour) / gb;
  const other = { service: 'EC2 - Other' };
  return [
    ...usageOf(region, ['AmazonEC2', 'NatGateway-Hours'], 24, other),
    ...usageOf(region, ['AmazonEC2', 'NatGateway-Bytes'], throughNat, other),
    ...usageOf(
      region,
      ['AWSDataTransfer', 'DataTransfer-Regional-Bytes'],
      (requests * answerBytes) / gb,
      other,
    ),
    ...usageOf(region, ['AmazonVPC', 'PublicIPv4:InUseAddress'], 24, {
      service: 'Amazon Virtual Private Cloud',
    }),
    ...usageOf(region, ['AmazonCloudWatch', 'DataProcessing-Bytes'], (requests * logBytesPerRequest) / gb, {
      service: 'AmazonCloudWatch',
      free: 'logs',
    }),
    ...usageOf(region, ['AWSDataTransfer', 'DataTransfer-Out-Bytes'], (requests * answerBytes) / gb, {
      service: 'Amazon Elastic Load Balancing',
      free: 'dataOut',
    }),
  ];
}

/** Everything the services of a region used on the day that starts at `dayAt` (ms). */
export function serviceUses(state: RegionState, dayAt: number, known: ServiceDays): Use[] {
  const days = servicesOf(state)
    .filter((service) => service.createdAt < dayAt + dayMs)
    .map((service) => ({
      service,
      hours: taskHours(service, dayAt),
      requests: requestsOf(service, dayAt, known),
    }));
  if (days.length === 0) return [];
  return [
    ...days.flatMap((day) => fargateUses(state, day.service, day.hours, dayAt)),
    ...balancerUses(state.region, days),
    ...sideUses(state.region, days),
  ];
}
