export type FargateOs = 'linux' | 'windows';

const range = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);

// https://aws.amazon.com/fargate/pricing/, Supported configurations
const memoryByVcpu: ReadonlyMap<number, readonly number[]> = new Map([
  [0.25, [0.5, 1, 2]],
  [0.5, range(1, 4, 1)],
  [1, range(2, 8, 1)],
  [2, range(4, 16, 1)],
  [4, range(8, 30, 1)],
  [8, range(16, 60, 4)],
  [16, range(32, 120, 8)],
  [32, [60, 120, 244]],
]);

const windowsVcpu = [1, 2, 4];

/** The vCPU a Fargate task may have. */
export function listFargateVcpu(os: FargateOs): readonly number[] {
  return os === 'windows' ? windowsVcpu : [...memoryByVcpu.keys()];
}

/** The GB of memory a Fargate task of this many vCPU may have; none when there is no such vCPU. */
export function listFargateMemory(os: FargateOs, vcpu: number): readonly number[] {
  return listFargateVcpu(os).includes(vcpu) ? (memoryByVcpu.get(vcpu) ?? []) : [];
}

/** Which field makes a task size impossible and what would be right; null for a size Fargate has. */
export function findSizeFault(
  os: FargateOs,
  vcpu: number,
  memoryGb: number,
): { readonly field: 'vcpu' | 'memoryGb'; readonly message: string } | null {
  const memories = listFargateMemory(os, vcpu);
  if (memories.length === 0) {
    const valid = listFargateVcpu(os).join(', ');
    return { field: 'vcpu', message: `Fargate has no task of ${vcpu} vCPU on ${os}; it has ${valid}.` };
  }
  if (memories.includes(memoryGb)) return null;
  const valid = memories.join(', ');
  return { field: 'memoryGb', message: `A Fargate task of ${vcpu} vCPU takes ${valid} GB, not ${memoryGb}.` };
}
