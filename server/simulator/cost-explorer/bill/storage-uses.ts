import { servicesOf } from '../../ecs/services-of';
import type { RegionState } from '../../world';
import { type Use, usageOf } from './use';

const daysInMonth = 30.4375;
/** A registry keeps old images too. */
const imagesKept = 4;
const imageGb = 0.42;
/** Log groups without a retention grow for ever; a year of the day's average is close enough. */
const logGbPerWorkload = 0.35;

/** What lies about: container images and old logs. Neither carries the workload's tags. */
export function storageUses(state: RegionState, dayAt: number): Use[] {
  const functions = [...state.lambda.functions.values()].filter(
    (one) => (state.traffic.functions.get(one.name)?.createdAt ?? 0) <= dayAt,
  );
  const services = servicesOf(state).filter((service) => service.createdAt <= dayAt);
  const images = functions.filter((one) => one.latest.code.imageUri !== null).length + services.length;
  const workloads = functions.length + services.length;
  return [
    ...usageOf(
      state.region,
      ['AmazonECR', 'TimedStorage-ByteHrs'],
      (images * imagesKept * imageGb) / daysInMonth,
      { service: 'Amazon EC2 Container Registry (ECR)' },
    ),
    ...usageOf(
      state.region,
      ['AmazonCloudWatch', 'TimedStorage-ByteHrs'],
      (workloads * logGbPerWorkload) / daysInMonth,
      { service: 'AmazonCloudWatch' },
    ),
  ];
}
