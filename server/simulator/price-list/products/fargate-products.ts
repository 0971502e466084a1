import { inRegions, type Priced, type Product } from '../product';

const perCpu = { resource: 'per vCPU per hour', cputype: 'perCPU' };
const perGb = { resource: 'per GB per hour', memorytype: 'perGB' };
const arm = { cpuArchitecture: 'ARM' };
const windows = { operatingSystem: 'Windows' };

function fargate(
  usage: string,
  attributes: Readonly<Record<string, string>>,
  unit: string,
  ...prices: readonly [Priced, ...Priced[]]
): Product {
  return {
    service: 'AmazonECS',
    family: 'Compute',
    usage,
    prefixedInUsEast1: true,
    operation: '',
    unit,
    attributes: { tenancy: 'Shared', ...attributes },
    prices: inRegions(...prices),
  };
}

/** Amazon ECS: Fargate on demand. AWS does not list Fargate Spot here either. */
export const fargateProducts: readonly Product[] = [
  fargate('Fargate-vCPU-Hours:perCPU', perCpu, 'hours', '0.04048', '0.04048', '0.04656'),
  fargate('Fargate-GB-Hours', perGb, 'hours', '0.004445', '0.004445', '0.00511'),
  fargate('Fargate-ARM-vCPU-Hours:perCPU', { ...perCpu, ...arm }, 'hours', '0.03238', '0.03238', '0.03725'),
  fargate('Fargate-ARM-GB-Hours', { ...perGb, ...arm }, 'hours', '0.00356', '0.00356', '0.00409'),
  fargate('Fargate-Windows-vCPU-Hours:perCPU', { ...perCpu, ...windows }, 'hours', '0.046552'),
  fargate('Fargate-Windows-GB-Hours', { ...perGb, ...windows }, 'hours', '0.00511175'),
  fargate(
    'Fargate-Windows-OS-Hours:perCPU',
    { resource: 'OS License Fee per vCPU per hour', cputype: 'perCPU OS License Fee', ...windows },
    'hours',
    '0.046',
  ),
  fargate(
    'Fargate-EphemeralStorage-GB-Hours',
    { storagetype: 'default' },
    'GB-Hours',
    '0.000111',
    '0.000122',
    '0.000132',
  ),
  {
    ...fargate('ECS-Anywhere-Instance-hours', { externalInstanceType: 'Default' }, 'hours', '0.01025'),
    operation: 'AddExternalInstance',
  },
];
