import type { PlanRefusal } from '../../changes/plan';
import { isVersionNumber } from '../resolve-target';
import type { ScalingObservation } from './held';

/** Why a workload can't be scaled at all; the first reason, null when it can. */
export function refuseSubject(observation: ScalingObservation): PlanRefusal | null {
  return observation.service ? refuseService(observation) : refuseAlias(observation);
}

function refuseService({ service, workload }: ScalingObservation): PlanRefusal | null {
  if (service?.configuration.schedulingStrategy === 'DAEMON') {
    return {
      code: 'daemon',
      title: 'A daemon service has no desired count',
      detail: `ECS runs one task of ${workload.name} on each instance of the cluster.`,
      action: 'Change the number of instances instead.',
    };
  }
  if (service === null || service.capacity.status === 'ACTIVE') return null;
  return {
    code: 'serviceNotActive',
    title: `The service is ${service.capacity.status}`,
    detail: 'ECS changes active services only.',
    action: 'Look at the service in ECS.',
  };
}

function refuseAlias({ capacity, qualifier, workload }: ScalingObservation): PlanRefusal | null {
  if (qualifier === null || qualifier === '$LATEST') {
    return {
      code: 'latest',
      title: '$LATEST can’t be scaled',
      detail:
        'Application Auto Scaling sets the provisioned concurrency of an alias or a published version only.',
      action: 'Choose an alias, or create one by switching provisioned concurrency on.',
    };
  }
  const exists = isVersionNumber(qualifier)
    ? capacity?.versions.includes(qualifier)
    : capacity?.aliases.some((alias) => alias.name === qualifier);
  if (!exists) {
    return {
      code: 'aliasMissing',
      title: `There is no ${qualifier}`,
      detail: `AWS does not know an alias or version ${qualifier} of ${workload.name}.`,
      action: 'Choose one that exists.',
    };
  }
  if (capacity?.serving?.snapStart !== 'PublishedVersions') return null;
  return {
    code: 'snapStart',
    title: `Version ${capacity.serving.version} uses SnapStart`,
    detail: 'AWS does not allow SnapStart and provisioned concurrency on the same version.',
    action: 'Switch SnapStart off and publish a version without it.',
  };
}

/** Why nothing can hang on a target that is not registered. */
export function refuseUnregistered({ target, workload, qualifier }: ScalingObservation): PlanRefusal | null {
  if (target !== null) return null;
  return {
    code: 'notRegistered',
    title: `${qualifier ?? workload.name} is not scaled yet`,
    detail: 'Policies and schedules belong to a scaling target, and none is registered.',
    action: 'Set a minimum and a maximum first.',
  };
}
