import { Status, type StatusTone } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { ScalingActivity } from '@/lib/contracts/scaling';

const states: Readonly<Record<ScalingActivity['status'], readonly [StatusTone, string]>> = {
  Pending: ['progress', 'pending'],
  InProgress: ['progress', 'under way'],
  Successful: ['good', 'done'],
  Overridden: ['neutral', 'overridden'],
  Unfulfilled: ['bad', 'unfulfilled'],
  Failed: ['bad', 'failed'],
};

/** What Application Auto Scaling did lately, with AWS's own cause. */
export function ActivityList({ activities }: { readonly activities: readonly ScalingActivity[] }) {
  if (activities.length === 0)
    return <p className="text-ink-3 text-xs">AWS reports no activity in the last six weeks.</p>;
  return (
    <ol className="divide-y divide-line border-line border-y">
      {activities.map((activity) => (
        <li key={activity.id} className="flex flex-col gap-0.5 py-1.5">
          <div className="flex items-start justify-between gap-4">
            <p className="min-w-0">{activity.description}</p>
            <span className="flex shrink-0 items-center gap-3 text-xs">
              <Status tone={activity.notScaled.length > 0 ? 'neutral' : states[activity.status][0]}>
                {activity.notScaled.length > 0 ? 'not scaled' : states[activity.status][1]}
              </Status>
              <span className="text-ink-3">
                <Time iso={activity.at} />
              </span>
            </span>
          </div>
          <p className="break-words text-ink-2 text-xs">
            {[activity.cause, activity.message, ...activity.notScaled].filter(Boolean).join('. ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
