import type { TargetPlan } from '@/lib/contracts/change-plan';
import type { Snapshot } from '@/lib/contracts/snapshot-shapes';
import type { ScalableTarget, ServiceSnapshot } from '@/lib/domain/inventory/snapshot';
import type { PlanAsk } from './plan-form';

/** Which scaling of a workload a form is about, as it was last read. */
export interface ScalingSubject {
  /** The alias or version; null for a service. */
  readonly qualifier: string | null;
  readonly label: string;
  /** What its capacity counts. */
  readonly unit: string;
  readonly target: ScalableTarget | null;
  /** The capacity it has now. */
  readonly current: number;
  /** True for an alias that has nothing provisioned. */
  readonly needsInitial: boolean;
}

/** The scaling of a service, or of one alias or version of a function. */
export function toScalingSubject(snapshot: Snapshot, on: string | null): ScalingSubject {
  const scaling = snapshot.detail?.scaling ?? [];
  if (snapshot.kind === 'service') {
    const current = snapshot.capacity.desired;
    const [target = null] = scaling;
    return { qualifier: null, label: snapshot.name, unit: 'tasks', target, current, needsInitial: false };
  }
  const qualifier = on ?? scaling[0]?.qualifier ?? snapshot.detail?.aliases[0]?.name ?? '$LATEST';
  const target = scaling.find((one) => one.qualifier === qualifier) ?? null;
  const held = snapshot.detail?.provisioned.find((one) => one.qualifier === qualifier);
  return {
    qualifier,
    label: qualifier,
    unit: 'provisioned',
    target,
    current: held?.requested ?? 0,
    needsInitial: !held && target === null,
  };
}

/** What a person has chosen about bounds. */
export interface BoundsForm {
  readonly isScaled: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly suspended: ScalableTarget['suspended'];
  /** Only asked for where nothing is provisioned yet. */
  readonly initial: number | null;
}

const running = { in: false, out: false, scheduled: false };

/** The form as the sheet opens with it: the bounds in force, or some around what runs now. */
export function toBoundsForm({ target, current }: ScalingSubject): BoundsForm {
  const least = Math.max(1, current);
  return {
    isScaled: true,
    min: target?.min ?? least,
    max: target?.max ?? least * 2,
    suspended: target?.suspended ?? running,
    initial: least,
  };
}

/** The form that leads to a stored plan. */
export function toBoundsFormOfPlan({ request }: TargetPlan, subject: ScalingSubject): BoundsForm {
  const form = toBoundsForm(subject);
  if (request.bounds === null) return { ...form, isScaled: false };
  return { ...form, ...request.bounds, initial: request.initial ?? form.initial };
}

/** What to ask the server for, or what is missing before it can be asked. */
export function toBoundsAsk(workloadId: string, subject: ScalingSubject, form: BoundsForm): PlanAsk {
  const { qualifier, target, needsInitial, label } = subject;
  const asked = { kind: 'scalableTarget', workloadId, qualifier } as const;
  const { min, max, suspended, isScaled } = form;
  if (!isScaled) {
    if (target === null) return { ready: false, field: 'isScaled', message: `Nothing scales ${label} now.` };
    return { ready: true, input: { ...asked, bounds: null, initial: null } };
  }
  if (min === null || max === null) return { ready: false, field: 'min', message: 'Give both bounds.' };
  if (min > max) return { ready: false, field: 'min', message: 'The minimum is above the maximum.' };
  if (target && isSame(target, form))
    return { ready: false, field: 'min', message: 'This is what is in force now.' };
  const initial = needsInitial ? form.initial : null;
  if (needsInitial && initial === null)
    return { ready: false, field: 'initial', message: 'Give a number to begin with.' };
  return { ready: true, input: { ...asked, bounds: { min, max, suspended }, initial } };
}

function isSame(target: ScalableTarget, { min, max, suspended }: BoundsForm): boolean {
  const { suspended: held } = target;
  return (
    target.min === min &&
    target.max === max &&
    held.in === suspended.in &&
    held.out === suspended.out &&
    held.scheduled === suspended.scheduled
  );
}

/** What to ask for to run a number of tasks, or what is missing. */
export function toDesiredAsk(workloadId: string, service: ServiceSnapshot, desired: number | null): PlanAsk {
  if (desired === null) return { ready: false, field: 'desired', message: 'Give a number of tasks.' };
  if (desired === service.capacity.desired)
    return { ready: false, field: 'desired', message: `${desired} is what is wanted now.` };
  return { ready: true, input: { kind: 'desiredCount', workloadId, desired } };
}
