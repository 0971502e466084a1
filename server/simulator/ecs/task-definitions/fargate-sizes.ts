/** Memory in MB that Fargate offers for a task's CPU units: from, to, in steps of. Formula: Fargate task sizes. */
const RANGES: Readonly<Record<number, readonly [from: number, to: number, step: number]>> = {
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16_384, 1024],
  4096: [8192, 30_720, 1024],
  8192: [16_384, 61_440, 4096],
  16384: [32_768, 122_880, 8192],
};

const LISTED: Readonly<Record<number, readonly number[]>> = {
  256: [512, 1024, 2048],
  32768: [61_440, 122_880, 249_856],
};

/** Whether Fargate runs tasks of that size. */
export function isFargateSize(cpuUnits: number, memoryMb: number): boolean {
  const listed = LISTED[cpuUnits];
  if (listed !== undefined) return listed.includes(memoryMb);
  const [from, to, step] = RANGES[cpuUnits] ?? [1, 0, 1];
  return memoryMb >= from && memoryMb <= to && (memoryMb - from) % step === 0;
}

/** Returns CPU units from `1024` or `1 vCPU`, or null for anything else. */
export function parseCpu(text: string): number | null {
  const vcpu = /^(\d*\.?\d+)\s*vcpu$/i.exec(text.trim())?.[1];
  if (vcpu !== undefined) return Number(vcpu) * 1024;
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}

/** Returns MB from `2048` or `2 GB`, or null for anything else. */
export function parseMemory(text: string): number | null {
  const gb = /^(\d*\.?\d+)\s*gb$/i.exec(text.trim())?.[1];
  if (gb !== undefined) return Number(gb) * 1024;
  return /^\d+$/.test(text.trim()) ? Number(text) : null;
}
