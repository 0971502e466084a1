import { setTimeout as delay } from 'node:timers/promises';
import type { Figure } from '../figure';
import { countWorkloads, type ScaledConsole } from '../scaled-console';

// Lambda's control plane allows 15 calls a second in an account and region; ListFunctions gives 50 functions a page,
// ListServices 100 services a page and DescribeServices takes ten at a time.
// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
const callsPerSecond = 15;
const functionsPerPage = 50;
const servicesPerPage = 100;
const servicesPerDescribe = 10;
const givenUpAfterSeconds = 900;

/** What listing every workload once would take if nothing else were called and the whole quota were used. */
function quotaFloor({ scale }: ScaledConsole, regions: number) {
  const functionPages = Math.ceil(scale.functions / functionsPerPage);
  const serviceCalls =
    Math.ceil(scale.services / servicesPerPage) + Math.ceil(scale.services / servicesPerDescribe);
  const calls = functionPages + serviceCalls;
  return { calls, seconds: functionPages / regions / callsPerSecond };
}

/** Waits until every workload is known, and tells what that cost in calls and time. */
export async function measureFirstSync(running: ScaledConsole): Promise<readonly Figure[]> {
  const { functions, services } = running.scale;
  const expected = functions + services;
  const began = performance.now();
  let known = 0;
  while (known < expected) {
    if (performance.now() - began > givenUpAfterSeconds * 1000) {
      throw new Error(`Only ${known} of ${expected} workloads were listed in ${givenUpAfterSeconds} s.`);
    }
    await delay(250);
    known = await countWorkloads(running);
  }
  const seconds = (performance.now() - began) / 1000;
  const calls = await running.simulator.calls();
  const total = await running.simulator.countAllCalls();
  const regions = new Set(calls.map(({ account, region }) => `${account} ${region}`)).size;
  const floor = quotaFloor(running, regions);
  return [
    {
      name: 'AWS calls per workload until all are listed',
      value: total / expected,
      unit: 'calls',
      baseline: { name: 'the fewest list calls there can be', value: floor.calls / expected },
    },
    {
      name: 'time until all workloads are listed',
      value: seconds,
      unit: 's',
      baseline: { name: "listing at AWS's whole quota", value: floor.seconds },
    },
  ];
}
