import type { FunctionConfiguration, ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import { formatBytes, formatMemoryMb } from '@/lib/format/number';

/** What a function is, in the few words under its name: "image 350 MB", "3,008 MB", "x86_64". */
export function toFunctionShape(configuration: FunctionConfiguration): string[] {
  const { packageType, codeSizeBytes, runtime, memoryMb, architecture } = configuration;
  const packaging = packageType === 'Image' ? 'image' : 'zip';
  return [
    codeSizeBytes ? `${packaging} ${formatBytes(codeSizeBytes)}` : `${packaging} of unknown size`,
    ...(runtime === null ? [] : [runtime]),
    formatMemoryMb(memoryMb),
    architecture,
  ];
}

/** What a service is, in the few words under its name: its cluster, its task's size, its launch. */
export function toServiceShape(service: ServiceSnapshot): string[] {
  const { detail, clusterName } = service;
  return [
    `cluster ${clusterName}`,
    ...(detail?.cpuUnits ? [`${detail.cpuUnits / 1024} vCPU`] : []),
    ...(detail?.memoryMb ? [formatMemoryMb(detail.memoryMb)] : []),
    ...(detail?.architecture ? [detail.architecture] : []),
  ];
}
