import { listFargateMemory, listFargateVcpu } from '../fargate-sizes';

/** The smallest Fargate task with at least a function's memory: of the vCPU given, else of half a vCPU or more. */
export function taskSizeFor(
  memoryMb: number,
  vcpu: number | null,
): { readonly vcpu: number; readonly memoryGb: number } {
  const sizes = listFargateVcpu('linux')
    .filter((one) => (vcpu === null ? one >= 0.5 : one === vcpu))
    .flatMap((one) => listFargateMemory('linux', one).map((memoryGb) => ({ vcpu: one, memoryGb })));
  return (
    sizes.find(({ memoryGb }) => memoryGb * 1024 >= memoryMb) ??
    sizes.at(-1) ?? { vcpu: vcpu ?? 0.5, memoryGb: 1 }
  );
}
