import type { ScalableTarget, ScalingPolicy, WorkloadSnapshot } from '../inventory/snapshot';
import type { SeenPlace } from './moved-values';
import {
  describeSchedule,
  describeStrategy,
  describeSuspended,
  type Facts,
  policyField,
  scheduleField,
} from './scaling/facts';

/** What of a workload one look has read anew. */
export interface LookRead {
  readonly detail: boolean;
  readonly scaling: boolean;
}

/** What a look at a workload saw of its tasks, or of one alias or version: only what was read, every name it asks for included. */
export function toSeenPlace(
  snapshot: WorkloadSnapshot,
  place: string,
  read: LookRead,
  fields: readonly string[],
): SeenPlace {
  const scaling = read.scaling ? snapshot.detail?.scaling : undefined;
  const qualifier = snapshot.kind === 'service' ? null : place;
  const target = scaling && (scaling.find((one) => one.qualifier === qualifier) ?? null);
  const facts = {
    ...capacityOf(snapshot, place, read),
    ...(target === undefined ? {} : factsOf(target, fields)),
  };
  return target === undefined ? { facts } : { facts, target };
}

function capacityOf(snapshot: WorkloadSnapshot, place: string, { detail }: LookRead): Facts {
  if (snapshot.kind === 'service') {
    const { capacity, configuration } = snapshot;
    return { desired: capacity.desired, strategy: describeStrategy(configuration.capacityProviders) };
  }
  if (!detail || snapshot.detail === null) return {};
  const held = snapshot.detail.provisioned.find(({ qualifier }) => qualifier === place);
  return { provisioned: held?.requested ?? null };
}

function factsOf(target: ScalableTarget | null, fields: readonly string[]): Facts {
  const named = fields.filter((field) => field.startsWith('policy ') || field.startsWith('schedule '));
  return {
    target: target ? 'registered' : null,
    min: target?.min ?? null,
    max: target?.max ?? null,
    suspended: target && describeSuspended(target.suspended),
    ...Object.fromEntries(named.map((field) => [field, null])),
    ...Object.fromEntries(target?.policies.map((one) => [policyField(one.name), describeListed(one)]) ?? []),
    ...Object.fromEntries(
      target?.scheduledActions.map((one) => [scheduleField(one.name), describeSchedule(one)]) ?? [],
    ),
  };
}

/** A policy in one line, by as much of it as a list keeps. */
export function describeListed(policy: Omit<ScalingPolicy, 'name' | 'metric' | 'alarms'>): string {
  const { type, targetValue, scaleInCooldownSeconds, scaleOutCooldownSeconds, scaleInDisabled } = policy;
  if (type !== 'TargetTrackingScaling') return type === 'StepScaling' ? 'steps' : 'forecasts';
  const out = `out every ${scaleOutCooldownSeconds ?? 'AWS’s default'} s`;
  const into = scaleInDisabled ? 'never in' : `in every ${scaleInCooldownSeconds ?? 'AWS’s default'} s`;
  return `keeps its metric at ${targetValue}, ${out}, ${into}`;
}
