/** A metric as a query names it. */
export interface MetricName {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Whether the dimensions are exactly these: CloudWatch treats every other set as another metric. */
export function hasExactly(metric: MetricName, ...names: readonly string[]): boolean {
  const given = Object.keys(metric.dimensions);
  return given.length === names.length && names.every((name) => metric.dimensions[name] !== undefined);
}

/** Returns the unit CloudWatch shows a metric in. */
export function unitOf(name: string): string {
  switch (name) {
    case 'Duration':
    case 'AsyncEventAge':
    case 'init_duration':
    case 'cpu_total_time':
      return 'Milliseconds';
    case 'TargetResponseTime':
      return 'Seconds';
    case 'CPUUtilization':
    case 'MemoryUtilization':
    case 'memory_utilization':
      return 'Percent';
    case 'CpuUtilized':
    case 'CpuReserved':
    case 'ConsumedLCUs':
      return 'None';
    case 'MemoryUtilized':
    case 'MemoryReserved':
    case 'used_memory_max':
    case 'total_memory':
      return 'Megabytes';
    case 'EphemeralStorageUtilized':
    case 'EphemeralStorageReserved':
      return 'Gigabytes';
    case 'rx_bytes':
    case 'tx_bytes':
    case 'total_network':
    case 'tmp_used':
    case 'tmp_free':
    case 'ProcessedBytes':
      return 'Bytes';
    case 'NetworkRxBytes':
    case 'NetworkTxBytes':
      return 'Bytes/Second';
    default:
      return 'Count';
  }
}
