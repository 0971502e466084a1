import type { FunctionSnapshot, ScalableTarget, ServiceSnapshot, WorkloadSnapshot } from './snapshot';

/** What lists show and sort by; null is what does not apply or has not been read. */
export interface WorkloadColumns {
  readonly clusterName: string | null;
  readonly packageType: string | null;
  readonly codeSizeBytes: number | null;
  readonly runtime: string | null;
  readonly memoryMb: number | null;
  readonly timeoutSeconds: number | null;
  readonly architecture: string | null;
  readonly reservedConcurrency: number | null;
  readonly provisionedRequested: number | null;
  readonly provisionedAllocated: number | null;
  readonly provisionedAvailable: number | null;
  readonly desiredCount: number | null;
  readonly runningCount: number | null;
  readonly capacityMin: number | null;
  readonly capacityMax: number | null;
}

/** The columns of a snapshot: provisioned concurrency and scaling bounds summed over a function's qualifiers. */
export function toWorkloadColumns(
  snapshot: WorkloadSnapshot,
  scaling: readonly ScalableTarget[] | null,
): WorkloadColumns {
  const bounds = toBounds(scaling ?? snapshot.detail?.scaling ?? []);
  return snapshot.kind === 'function'
    ? { ...ofFunction(snapshot), ...bounds }
    : { ...ofService(snapshot), ...bounds };
}

function ofFunction({ configuration, detail }: FunctionSnapshot) {
  const provisioned = detail?.provisioned ?? [];
  const total = (pick: (one: (typeof provisioned)[number]) => number) =>
    provisioned.length === 0 ? null : provisioned.reduce((sum, one) => sum + pick(one), 0);
  return {
    clusterName: null,
    packageType: configuration.packageType,
    codeSizeBytes: configuration.codeSizeBytes,
    runtime: configuration.runtime,
    memoryMb: configuration.memoryMb,
    timeoutSeconds: configuration.timeoutSeconds,
    architecture: configuration.architecture,
    reservedConcurrency: detail?.reservedConcurrency ?? null,
    provisionedRequested: total((one) => one.requested),
    provisionedAllocated: total((one) => one.allocated),
    provisionedAvailable: total((one) => one.available),
    desiredCount: null,
    runningCount: null,
  };
}

function ofService({ clusterName, capacity, detail }: ServiceSnapshot) {
  return {
    clusterName,
    packageType: null,
    codeSizeBytes: null,
    runtime: null,
    memoryMb: detail?.memoryMb ?? null,
    timeoutSeconds: null,
    architecture: detail?.architecture ?? null,
    reservedConcurrency: null,
    provisionedRequested: null,
    provisionedAllocated: null,
    provisionedAvailable: null,
    desiredCount: capacity.desired,
    runningCount: capacity.running,
  };
}

function toBounds(scaling: readonly ScalableTarget[]) {
  if (scaling.length === 0) return { capacityMin: null, capacityMax: null };
  return {
    capacityMin: scaling.reduce((sum, target) => sum + target.min, 0),
    capacityMax: scaling.reduce((sum, target) => sum + target.max, 0),
  };
}
