import type { OptionId } from '@/lib/domain/costs/compare/option-ids';

/** What options are called before it is known which architecture is the other one. */
export const optionNames: Readonly<Record<OptionId, string>> = {
  lambda: 'Lambda on demand',
  lambdaOther: 'Lambda, other architecture',
  provisioned: 'Provisioned concurrency',
  provisionedSchedule: 'Provisioned on a schedule',
  provisionedTracking: 'Provisioned by utilisation',
  snapStart: 'SnapStart',
  fargate: 'Fargate',
  fargateOther: 'Fargate, other architecture',
  fargateSpot: 'Fargate Spot',
  fargateMix: 'Fargate, base and Spot',
  managedInstances: 'Managed Instances',
};
