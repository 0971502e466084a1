import { functionLoad } from '../../cloudwatch/function-load';
import type { LambdaFunction } from '../../lambda/state';
import type { SeriesReader } from '../../traffic/series';
import type { RegionState } from '../../world';
import { type FunctionDay, functionDay, functionDayKey, heldSeconds } from './function-day';
import { billedTags } from './tags';
import { type Use, usageOf } from './use';

const dayMs = 86_400_000;
/** Provisioned concurrency is billed in steps of five minutes. */
const provisionedStep = 300;
/** START, END and REPORT lines and what the code itself writes. */
const logBytesPerInvocation = 1900;
const answerBytes = 6200;
const gb = 1024 ** 3;

/** Days worked out so far, by what they depend on, and where the others come from. */
export interface FunctionDays {
  readonly known: Map<string, FunctionDay>;
  readonly reader: SeriesReader;
}

function dayOf(state: RegionState, name: string, dayAt: number, days: FunctionDays): FunctionDay | null {
  const load = functionLoad(state, name);
  if (load === null || load.endsAt <= dayAt || load.createdAt >= dayAt + dayMs) return null;
  const key = `${state.account}/${state.region}/${name}/${functionDayKey(load, dayAt)}`;
  const day = days.known.get(key) ?? functionDay(days.reader, load, dayAt);
  days.known.set(key, day);
  return day;
}

function capacitySeconds(state: RegionState, name: string, dayAt: number): number {
  const timelines = state.traffic.functions.get(name)?.provisioned.values() ?? [];
  return [...timelines].reduce(
    (sum, timeline) => sum + heldSeconds(timeline, dayAt, dayAt + dayMs, provisionedStep),
    0,
  );
}

function computeUses(state: RegionState, target: LambdaFunction, dayAt: number, day: FunctionDay): Use[] {
  const { memoryMb, architecture, ephemeralStorageMb } = target.latest.settings;
  const arm = architecture === 'arm64' ? '-ARM' : '';
  const gbSeconds = (ms: number) => (ms / 1000) * (memoryMb / 1024);
  const capacity = capacitySeconds(state, target.name, dayAt) * (memoryMb / 1024);
  const tags = billedTags(target.tags);
  // AWS gives functions with provisioned concurrency nothing of its free amounts.
  const free = capacity === 0;
  const used = (usage: string, quantity: number, given?: 'lambdaRequests' | 'lambdaDuration') =>
    usageOf(state.region, ['AWSLambda', `${usage}${arm}`], quantity, {
      service: 'AWS Lambda',
      tags,
      ...(given && free ? { free: given } : {}),
    });
  const extraStorage = Math.max(0, ephemeralStorageMb - 512) / 1024;
  return [
    ...used('Request', day.invocations, 'lambdaRequests'),
    ...used('Lambda-GB-Second', gbSeconds(day.onDemandMs), 'lambdaDuration'),
    ...used('Lambda-Provisioned-Concurrency', capacity),
    ...used('Lambda-Provisioned-GB-Second', gbSeconds(day.provisionedMs)),
    ...used('Lambda-Storage-GB-Second', ((day.onDemandMs + day.provisionedMs) / 1000) * extraStorage),
  ];
}

/** What comes with invocations and carries no tags: logs and data out to the internet. */
function sideUses(region: string, day: FunctionDay): Use[] {
  const logged = (day.invocations * logBytesPerInvocation) / gb;
  const sent = (day.invocations * answerBytes) / gb;
  return [
    ...usageOf(region, ['AmazonCloudWatch', 'VendedLog-Bytes'], logged, {
      service: 'AmazonCloudWatch',
      free: 'logs',
    }),
    ...usageOf(region, ['AWSDataTransfer', 'DataTransfer-Out-Bytes'], sent, {
      service: 'AWS Lambda',
      free: 'dataOut',
    }),
  ];
}

/** Everything the functions of a region used on the day that starts at `dayAt` (ms). */
export function functionUses(state: RegionState, dayAt: number, days: FunctionDays): Use[] {
  return [...state.lambda.functions.values()].flatMap((target) => {
    const day = dayOf(state, target.name, dayAt, days);
    return day === null ? [] : [...computeUses(state, target, dayAt, day), ...sideUses(state.region, day)];
  });
}
