import type { PlanRefusal } from '../changes/plan';
import type { PlanFacts } from './resolve-target';

/** Why the function, its version or its scaling stands in the way now. */
export const stateRefusals: readonly ((facts: PlanFacts) => PlanRefusal | null)[] = [
  refuseInactiveFunction,
  refuseInactiveVersion,
  refuseSnapStart,
  refuseScaling,
];

function refuseInactiveFunction({ request, observation: { latest } }: PlanFacts): PlanRefusal | null {
  if (request.wanted === null) return null;
  const updating = latest.lastUpdateStatus === 'InProgress';
  if ((latest.state === null || latest.state === 'Active') && !updating) return null;
  return {
    code: 'functionNotActive',
    title: updating ? 'The function is being updated' : `The function is ${latest.state}`,
    detail: latest.stateReason ?? 'AWS provisions a function only while it is active and not being updated.',
    action:
      latest.state === 'Inactive'
        ? 'Invoke the function once to wake it, then plan again.'
        : 'Wait until AWS reports it active, then plan again.',
  };
}

function refuseInactiveVersion({ request, observation: { serving } }: PlanFacts): PlanRefusal | null {
  if (request.wanted === null || serving === null || serving.version === '$LATEST') return null;
  if (serving.state === null || serving.state === 'Active') return null;
  return {
    code: 'versionNotActive',
    title: `Version ${serving.version} is ${serving.state}`,
    detail: 'AWS provisions a version only while it is active.',
    action: 'Wait until AWS reports it active, or choose another version.',
  };
}

function refuseSnapStart({ request, observation: { serving } }: PlanFacts): PlanRefusal | null {
  if (request.wanted === null || serving?.snapStart !== 'PublishedVersions') return null;
  const which = serving.version === '$LATEST' ? 'The version to be published' : `Version ${serving.version}`;
  return {
    code: 'snapStart',
    title: `${which} uses SnapStart`,
    detail: 'AWS does not allow SnapStart and provisioned concurrency on the same version.',
    action: 'Switch SnapStart off, publish a version without it, and provision that one.',
  };
}

function refuseScaling({ scaling, qualifier }: PlanFacts): PlanRefusal | null {
  if (scaling === null) return null;
  const { suspended } = scaling;
  if (suspended.in && suspended.out && suspended.scheduled) return null;
  return {
    code: 'managedByScaling',
    title: `A scaling target sets ${qualifier}`,
    detail: `Application Auto Scaling keeps it between ${scaling.min} and ${scaling.max} and would undo a number set by hand.`,
    action: 'Change the scaling target’s minimum and maximum instead, or suspend its scaling first.',
  };
}
