import { makeLambda, makeLambdaOther, makeSnapStart } from './lambda-options';
import { makeManagedInstances } from './managed-option';
import type { MadeOption, SharedPart } from './option';
import type { OptionId } from './option-ids';
import { makeProvisioned, makeProvisionedSchedule, makeProvisionedTracking } from './provisioned-options';
import { makeFargate, makeFargateMix, makeFargateOther, makeFargateSpot } from './task-options';

const makers: Readonly<Record<OptionId, (parts: readonly SharedPart[]) => MadeOption>> = {
  lambda: makeLambda,
  lambdaOther: makeLambdaOther,
  provisioned: makeProvisioned,
  provisionedSchedule: makeProvisionedSchedule,
  provisionedTracking: makeProvisionedTracking,
  snapStart: makeSnapStart,
  fargate: makeFargate,
  fargateOther: makeFargateOther,
  fargateSpot: makeFargateSpot,
  fargateMix: makeFargateMix,
  managedInstances: makeManagedInstances,
};

/** An option's pieces for the parts, or why it can't be compared. */
export function makeOption(id: OptionId, parts: readonly SharedPart[]): MadeOption {
  return makers[id](parts);
}

/** What an option is called for these parts. */
export function nameOption(id: OptionId, [first]: readonly SharedPart[]): string {
  const other = first?.values.architecture === 'arm64' ? 'x86_64' : 'arm64';
  const names: Record<OptionId, string> = {
    lambda: 'Lambda on demand',
    lambdaOther: `Lambda on ${other}`,
    provisioned: 'Provisioned concurrency',
    provisionedSchedule: 'Provisioned on a schedule',
    provisionedTracking: 'Provisioned by utilisation',
    snapStart: 'SnapStart',
    fargate: 'Fargate',
    fargateOther: `Fargate on ${other}`,
    fargateSpot: 'Fargate Spot',
    fargateMix: 'Fargate, base and Spot',
    managedInstances: 'Managed Instances',
  };
  return names[id];
}
