import { savingsPlansOffer } from './sources';

export const savingsPlans = ['compute1yNoUpfront', 'compute3yNoUpfront'] as const;
export type SavingsPlan = (typeof savingsPlans)[number];

const lambdaNoUpfront = {
  'lambda.duration.x86_64': '0.0000147',
  'lambda.duration.arm64': '0.0000117',
  'lambda.provisionedCapacity.x86_64': '0.00000367',
  'lambda.provisionedDuration.x86_64': '0.00000856',
} as const;

/** What a Compute Savings Plan charges instead, by price key, in us-east-1. Requests and Spot are never covered. */
export const savingsPlanRates: Readonly<Record<SavingsPlan, Readonly<Record<string, string>>>> = {
  compute1yNoUpfront: {
    ...lambdaNoUpfront,
    'fargate.vcpu.linux.x86_64': '0.032384',
    'fargate.memory.linux.x86_64': '0.003556',
    'fargate.vcpu.linux.arm64': '0.0255',
    'fargate.memory.linux.arm64': '0.0028',
  },
  compute3yNoUpfront: {
    ...lambdaNoUpfront,
    'fargate.vcpu.linux.x86_64': '0.022264',
    'fargate.memory.linux.x86_64': '0.00244475',
    'fargate.vcpu.linux.arm64': '0.01749',
    'fargate.memory.linux.arm64': '0.00192',
  },
};

export const savingsPlanSource = savingsPlansOffer;

/** True where a Compute Savings Plan charges its own rate: Lambda's duration and capacity, Fargate's vCPU and memory. */
export function isCovered(key: string): boolean {
  return /^lambda\.(duration|provisioned)|^fargate\.(vcpu|memory)\./.test(key);
}
