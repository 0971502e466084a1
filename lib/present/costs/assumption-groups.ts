import type { OptionId } from '@/lib/domain/costs/compare/option-ids';
import type { FieldName } from '@/lib/domain/costs/compare/values';

/** Assumptions that belong together in the panel. */
export interface AssumptionGroup {
  readonly title: string;
  readonly fields: readonly FieldName[];
  /** Shown only beside these options; empty is always. */
  readonly options: readonly OptionId[];
  /** Each workload of a module has its own, which can't be edited for all. */
  readonly isOwn?: true;
}

const tasks: readonly OptionId[] = ['fargate', 'fargateOther', 'fargateSpot', 'fargateMix'];

export const assumptionGroups: readonly AssumptionGroup[] = [
  { title: 'Traffic', fields: ['requests'], options: [] },
  {
    title: 'A request',
    fields: [
      'durationMs',
      'durationMsP95',
      'coldStartPercent',
      'initMs',
      'initMsP95',
      'keptMinutes',
      'requestKb',
      'responseKb',
      'internetOut',
    ],
    options: [],
    isOwn: true,
  },
  {
    title: 'Function',
    fields: ['memoryMb', 'ephemeralMb', 'architecture', 'packaging', 'runtime', 'imageGb', 'lambdaFront'],
    options: [],
    isOwn: true,
  },
  { title: 'The other architecture', fields: ['armTimePercent'], options: ['lambdaOther'] },
  { title: 'Provisioned concurrency', fields: ['provisioned'], options: ['provisioned'] },
  {
    title: 'Provisioned on a schedule',
    fields: ['scheduled', 'scheduleDays', 'scheduleFrom', 'scheduleTo'],
    options: ['provisionedSchedule'],
  },
  {
    title: 'Provisioned by utilisation',
    fields: ['trackingPercent', 'trackingMin', 'trackingMax'],
    options: ['provisionedTracking'],
  },
  { title: 'SnapStart', fields: ['snapStartVersions', 'restoreMs'], options: ['snapStart'] },
  {
    title: 'Tasks',
    fields: ['taskVcpu', 'taskMemoryGb', 'taskConcurrency', 'taskUtilisationPercent', 'taskFloor'],
    options: tasks,
  },
  {
    title: 'Base and Spot',
    fields: ['onDemandBase', 'onDemandWeight', 'spotWeight'],
    options: ['fargateMix'],
  },
  {
    title: 'Network of tasks',
    fields: [
      'taskFront',
      'requestsPerConnection',
      'connectionSeconds',
      'balancerAddresses',
      'addressesPerTask',
      'natGateways',
    ],
    options: tasks,
  },
  {
    title: 'Managed Instances',
    fields: ['instanceUsdPerHour', 'instanceConcurrency', 'instanceUtilisationPercent', 'instanceFloor'],
    options: ['managedInstances'],
  },
  { title: 'Prices', fields: ['monthHours', 'freeTier', 'savingsPlan', 'discountPercent'], options: [] },
];

/** The groups to show beside these options; of several workloads, those that each has its own of are left out. */
export function groupsFor(shown: readonly OptionId[], isModule: boolean): readonly AssumptionGroup[] {
  return assumptionGroups.filter(
    ({ options, isOwn }) =>
      (options.length === 0 || options.some((id) => shown.includes(id))) && !(isModule && isOwn),
  );
}
