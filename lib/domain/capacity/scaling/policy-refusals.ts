import type { PlanRefusal } from '../../changes/plan';
import type { ScalingObservation } from './held';
import { invalid } from './invalid';
import {
  type PolicyRequest,
  predefinedMetrics,
  type StepPolicy,
  type TrackingPolicy,
  toWantedPolicy,
} from './policy-request';
import { refuseSubject, refuseUnregistered } from './subject-refusals';

const policiesMost = 50;
const stepsMost = 20;
const labelShape = /^app\/[^/]+\/[0-9a-f]+\/targetgroup\/[^/]+\/[0-9a-f]+$/;

/** Why a policy can't be put or deleted as asked. */
export function policyRefusalsOf(
  request: PolicyRequest,
  observation: ScalingObservation,
): readonly (PlanRefusal | null)[] {
  const before = refuseSubject(observation) ?? refuseUnregistered(observation);
  if (before) return [before];
  const { policy } = request;
  return [
    refuseName(request),
    refuseMissing(request, observation),
    refuseOtherType(request, observation),
    refuseTooMany(request, observation),
    policy?.type === 'tracking' ? refuseTracking(policy, observation) : null,
    policy?.type === 'step' ? refuseStep(policy, observation) : null,
  ];
}

function refuseName({ name }: PolicyRequest): PlanRefusal | null {
  if (/^[\x20-\x7e]{1,256}$/.test(name)) return null;
  return invalid(
    'nameInvalid',
    'AWS does not take this name',
    'A policy’s name has 1 to 256 printable characters.',
  );
}

function refuseMissing(request: PolicyRequest, { target }: ScalingObservation): PlanRefusal | null {
  if (toWantedPolicy(request) !== null || target?.policies.some((one) => one.name === request.name))
    return null;
  return invalid(
    'policyMissing',
    `There is no policy ${request.name}`,
    'The target has no policy of this name to delete.',
  );
}

function refuseOtherType(request: PolicyRequest, { target }: ScalingObservation): PlanRefusal | null {
  const wanted = toWantedPolicy(request);
  const held = target?.policies.find((one) => one.name === request.name);
  if (!wanted || !held || held.type === wanted.type) return null;
  return invalid(
    'nameTaken',
    `${request.name} is a policy of another type`,
    `It is of type ${held.type}, and AWS does not change a policy’s type. Delete it first, or choose another name.`,
  );
}

function refuseTooMany(request: PolicyRequest, { target }: ScalingObservation): PlanRefusal | null {
  const isNew = !target?.policies.some((one) => one.name === request.name);
  if (!isNew || toWantedPolicy(request) === null || (target?.policies.length ?? 0) < policiesMost)
    return null;
  return invalid('quota', 'The target has all policies it can have', `AWS allows ${policiesMost} a target.`);
}

function refuseTracking(policy: TrackingPolicy, observation: ScalingObservation): PlanRefusal | null {
  const namespace = observation.service ? 'ecs' : 'lambda';
  const { metric, targetValue } = policy;
  if (!('predefined' in metric)) {
    return targetValue > 0
      ? null
      : invalid('outOfRange', 'The target must be above 0', 'AWS tracks values above 0 only.');
  }
  if (predefinedMetrics[metric.predefined] !== namespace) {
    return invalid(
      'otherMetric',
      `${metric.predefined} is no metric of this workload`,
      'Choose one of its own, or a custom one.',
    );
  }
  if (metric.predefined === 'ALBRequestCountPerTarget') return refuseLabel(metric.resourceLabel, targetValue);
  const [least, most, unit] = namespace === 'lambda' ? [0.1, 0.9, ''] : [1, 100, ' %'];
  if (targetValue >= least && targetValue <= most) return null;
  return invalid(
    'outOfRange',
    `${targetValue} is no utilisation AWS tracks`,
    `The target is between ${least} and ${most}${unit}.`,
  );
}

function refuseLabel(label: string | null, targetValue: number): PlanRefusal | null {
  if (label === null || !labelShape.test(label)) {
    return invalid(
      'labelInvalid',
      'Requests per target need their load balancer',
      'Give the label as AWS writes it: app/<name>/<id>/targetgroup/<name>/<id>, the ends of both ARNs.',
    );
  }
  return targetValue > 0
    ? null
    : invalid('outOfRange', 'The target must be above 0', 'Give requests a minute.');
}

function refuseStep(policy: StepPolicy, observation: ScalingObservation): PlanRefusal | null {
  if (!observation.service) {
    return invalid(
      'stepOnFunction',
      'Lambda knows no step policies',
      'Provisioned concurrency is scaled by target tracking and schedules only.',
    );
  }
  if (policy.steps.length === 0 || policy.steps.length > stepsMost) {
    return invalid('stepsInvalid', 'A step policy has 1 to 20 steps', 'Add or remove steps.');
  }
  const sorted = [...policy.steps].sort((a, b) => lowerOf(a) - lowerOf(b));
  const broken = sorted.some((step, index) => {
    const next = sorted[index + 1];
    return upperOf(step) <= lowerOf(step) || (next !== undefined && upperOf(step) !== lowerOf(next));
  });
  if (!broken) return null;
  return invalid(
    'stepsInvalid',
    'The steps overlap or leave gaps',
    'Each step begins where the one before ends; only the first may be open below and the last above.',
  );
}

const lowerOf = ({ lower }: StepPolicy['steps'][number]) => lower ?? Number.NEGATIVE_INFINITY;
const upperOf = ({ upper }: StepPolicy['steps'][number]) => upper ?? Number.POSITIVE_INFINITY;
