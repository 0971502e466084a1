import type { CostComponent } from '../components';
import type { Architecture } from '../price-book';
import { stated } from './sample-system';

/** A function on demand. */
export function lambdaOf(invocations: number, durationMs: number, memoryMb: number): CostComponent {
  return {
    kind: 'lambda',
    architecture: 'x86_64',
    memoryMb,
    ephemeralMb: 512,
    invocations: stated(invocations),
    durationMs: stated(durationMs),
    init: null,
    streamedGb: stated(0),
  };
}

/** Tasks of half a vCPU and 1 GB that run all month. */
export function tasksOf(tasks: number, architecture: Architecture, spotShare = 0): CostComponent {
  return {
    kind: 'fargate',
    os: 'linux',
    architecture,
    vcpu: 0.5,
    memoryGb: 1,
    ephemeralGb: 20,
    spotShare,
    running: { tasks: stated(tasks), hours: null },
  };
}

/** A load balancer without traffic. */
export const idleAlb: CostComponent = {
  kind: 'alb',
  loadBalancers: 1,
  hours: null,
  targets: 'other',
  newConnectionsPerSecond: stated(0),
  activeConnectionsPerMinute: stated(0),
  processedGbPerHour: stated(0),
  requestsPerSecond: stated(0),
  rulesProcessed: 1,
};

/** Data out to the internet. */
export function dataOut(gb: number): CostComponent {
  return { kind: 'dataTransfer', internetOutGb: stated(gb), crossZoneGb: stated(0) };
}

/** Images kept in the registry. */
export function registryOf(gb: number): CostComponent {
  return { kind: 'ecrStorage', storedGb: stated(gb) };
}

/** ZIPs kept in the object store. */
export function bucketOf(gb: number): CostComponent {
  return { kind: 's3Storage', storedGb: stated(gb), putRequests: stated(0), getRequests: stated(0) };
}

/** Requests of an HTTP API. */
export function httpApiOf(requests: number): CostComponent {
  return { kind: 'httpApi', requests: stated(requests), payloadKb: stated(100) };
}

/** Environments of provisioned concurrency that are kept all month and never used. */
export function environmentsOf(environments: number, memoryMb: number): CostComponent {
  return {
    kind: 'lambdaProvisioned',
    architecture: 'x86_64',
    memoryMb,
    ephemeralMb: 512,
    environments: stated(environments),
    on: null,
    invocations: stated(0),
    spilloverInvocations: stated(0),
    durationMs: stated(0),
  };
}
