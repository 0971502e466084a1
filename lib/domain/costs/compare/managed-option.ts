import { quantityOf } from '../quantity';
import { type MadeOption, monthSeconds, type SharedPart } from './option';
import { aroundLambda, assumedOf } from './quantities';
import { toLevels, weekHours } from './week-shape';

/** Lambda Managed Instances: EC2 instances that all parts share, and the fee on them. */
export function makeManagedInstances(parts: readonly SharedPart[]): MadeOption {
  const [first] = parts;
  if (!first) return { refusal: 'There is nothing to run.' };
  const { instanceUsdPerHour, instanceFloor } = first.values;
  if (instanceUsdPerHour === null) {
    return {
      refusal:
        'The price book has no prices of EC2 instances. Give what an instance costs an hour on demand under “An instance on demand in EC2”.',
    };
  }
  const perRequest = instancesPerRequest(parts);
  return {
    pieces: [
      {
        name: 'Managed Instances',
        region: first.region,
        drive: (requests) => {
          const hours = perRequest.map((one) => Math.max(instanceFloor, Math.ceil(requests * one)));
          return [hours.reduce((sum, one) => sum + one, 0) / weekHours, requests];
        },
        build: (drivers) => ({
          kind: 'managedInstances',
          instances: assumedOf(drivers),
          hours: null,
          ec2UsdPerHour: quantityOf(instanceUsdPerHour, first.provenance.instanceUsdPerHour.basis),
          invocations: quantityOf(drivers[1] ?? 0, first.provenance.requests.basis),
        }),
      },
      ...parts.flatMap(aroundLambda),
    ],
    notes: ['Code must be ready to serve several requests at once in one environment.'],
  };
}

/** How many instances each hour of the week takes for one request a month. */
function instancesPerRequest(parts: readonly SharedPart[]): readonly number[] {
  const hours = Array.from({ length: weekHours }, () => 0);
  for (const part of parts) {
    const { durationMs, instanceConcurrency, instanceUtilisationPercent } = part.values;
    const perInstance = instanceConcurrency * (instanceUtilisationPercent / 100);
    const flat = (part.share * durationMs) / 1000 / monthSeconds(part) / perInstance;
    for (const [hour, intensity] of hourlyIntensities(part.shape).entries()) {
      hours[hour] = (hours[hour] ?? 0) + flat * intensity;
    }
  }
  return hours;
}

function hourlyIntensities(shape: string): readonly number[] {
  return Array.from({ length: weekHours }, (_, hour) =>
    toLevels(shape, (one) => one === hour).reduce(
      (sum, { intensity, scheduled }) => sum + intensity * scheduled,
      0,
    ),
  );
}
