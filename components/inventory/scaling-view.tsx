import { Status } from '@/components/ui/status';
import type { ScalableTarget } from '@/lib/domain/inventory/snapshot';
import {
  describePolicy,
  describeScheduledAction,
  describeSuspension,
} from '@/lib/present/inventory/scaling-words';

/** A scalable target as Application Auto Scaling has it: bounds, policies and schedules. Read only. */
export function ScalingView({ target, noun }: { readonly target: ScalableTarget; readonly noun: string }) {
  const suspended = describeSuspension(target.suspended);
  return (
    <div className="flex flex-col gap-2">
      <p>
        {`Between ${target.min} and ${target.max} ${noun}.`}{' '}
        {suspended ? <Status tone="attention">{suspended}</Status> : null}
      </p>
      {target.policies.length === 0 && target.scheduledActions.length === 0 ? (
        <p className="text-ink-3 text-xs">It has bounds but no policy and no schedule: nothing moves it.</p>
      ) : null}
      <ul className="flex flex-col gap-1">
        {target.policies.map((policy) => (
          <li key={policy.name} className="flex flex-col">
            <span>{describePolicy(policy)}</span>
            <span className="break-all font-mono text-ink-3 text-xs">{policy.name}</span>
          </li>
        ))}
        {target.scheduledActions.map((action) => (
          <li key={action.name} className="flex flex-col">
            <span>{describeScheduledAction(action)}</span>
            <span className="break-all font-mono text-ink-3 text-xs">{`${action.name} ${action.schedule}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
