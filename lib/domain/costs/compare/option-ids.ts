export const optionIds = [
  'lambda',
  'lambdaOther',
  'provisioned',
  'provisionedSchedule',
  'provisionedTracking',
  'snapStart',
  'fargate',
  'fargateOther',
  'fargateSpot',
  'fargateMix',
  'managedInstances',
] as const;
/** A way to run the same work. */
export type OptionId = (typeof optionIds)[number];

/** True for the id of an option. */
export function isOptionId(id: string): id is OptionId {
  return optionIds.some((one) => one === id);
}
