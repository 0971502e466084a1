import { flag, type Input, number, record, records, text } from '../../input';
import { invalidParameter } from '../errors';
import type { LaunchSettings, ServiceSettings } from '../state';

function readPercent(configuration: Input, name: string, before: number, high: number): number {
  const value = number(configuration, name) ?? before;
  if (value >= 0 && value <= high) return value;
  throw invalidParameter(`${name} must be between 0 and ${high}.`);
}

function readConfiguration(input: Input, before: ServiceSettings) {
  const given = record(input, 'deploymentConfiguration') ?? {};
  const breaker = record(given, 'deploymentCircuitBreaker');
  const settings = {
    maximumPercent: readPercent(given, 'maximumPercent', before.maximumPercent, 1_000_000),
    minimumHealthyPercent: readPercent(given, 'minimumHealthyPercent', before.minimumHealthyPercent, 100),
    circuitBreaker:
      breaker === undefined
        ? before.circuitBreaker
        : { enable: flag(breaker, 'enable') ?? false, rollback: flag(breaker, 'rollback') ?? false },
    alarms: record(given, 'alarms') ?? before.alarms,
  };
  const strategy = text(given, 'strategy') ?? 'ROLLING';
  if (strategy !== 'ROLLING')
    throw invalidParameter(`The simulator offers no deployment strategy ${strategy}.`);
  if (settings.maximumPercent < 100) throw invalidParameter('maximumPercent must be at least 100.');
  if (settings.maximumPercent === 100 && settings.minimumHealthyPercent === 100) {
    throw invalidParameter(
      'Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.',
    );
  }
  return settings;
}

function oneOf<T extends string>(value: string | undefined, known: readonly T[], before: T, name: string): T {
  if (value === undefined) return before;
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  throw invalidParameter(`Invalid ${name}: ${value}.`);
}

function readGrace(input: Input, launch: LaunchSettings, before: number | null): number | null {
  const given = number(input, 'healthCheckGracePeriodSeconds');
  if (given === undefined) return before;
  if (given > 0 && launch.targets.length === 0) {
    throw invalidParameter(
      'Health check grace period is only valid for services configured to use load balancers',
    );
  }
  return launch.targets.length === 0 ? null : given;
}

/** Returns a service's settings after a call: those of `before` with everything the call names. */
export function readSettings(input: Input, launch: LaunchSettings, before: ServiceSettings): ServiceSettings {
  const kept = (name: 'placementConstraints' | 'placementStrategy' | 'serviceRegistries') =>
    input[name] == null ? before[name] : records(input, name);
  return {
    ...readConfiguration(input, before),
    healthCheckGraceSeconds: readGrace(input, launch, before.healthCheckGraceSeconds),
    enableExecuteCommand: flag(input, 'enableExecuteCommand') ?? before.enableExecuteCommand,
    enableManagedTags: flag(input, 'enableECSManagedTags') ?? before.enableManagedTags,
    propagateTags: oneOf(
      text(input, 'propagateTags'),
      ['SERVICE', 'TASK_DEFINITION', 'NONE'],
      before.propagateTags,
      'propagateTags',
    ),
    zoneRebalancing: oneOf(
      text(input, 'availabilityZoneRebalancing'),
      ['ENABLED', 'DISABLED'],
      before.zoneRebalancing,
      'availabilityZoneRebalancing',
    ),
    schedulingStrategy: oneOf(
      text(input, 'schedulingStrategy'),
      ['REPLICA', 'DAEMON'],
      before.schedulingStrategy,
      'schedulingStrategy',
    ),
    placementConstraints: kept('placementConstraints'),
    placementStrategy: kept('placementStrategy'),
    serviceRegistries: kept('serviceRegistries'),
  };
}
