import { UnknownValue } from '@/components/states/unknown-value';
import { Copyable } from '@/components/ui/copyable';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import type { ServiceRollout } from '@/lib/domain/inventory/snapshot';
import { formatCount } from '@/lib/format/number';
import { describeRollout, toTaskDefinitionName } from '@/lib/present/inventory/rollout-words';

/** A service's deployments as ECS reports them, the primary one first. */
export function RolloutList({ rollouts }: { readonly rollouts: readonly ServiceRollout[] | null }) {
  if (rollouts === null)
    return <UnknownValue why="its deployments have not been read yet; the next sync reads them" />;
  if (rollouts.length === 0)
    return <p className="text-ink-2">ECS reports none: something else deploys it.</p>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rollouts.map((rollout) => (
        <Rollout key={rollout.id} rollout={rollout} />
      ))}
    </ul>
  );
}

function Rollout({ rollout }: { readonly rollout: ServiceRollout }) {
  const { word, tone } = describeRollout(rollout);
  return (
    <li className="flex flex-col py-1.5">
      <div className="flex min-h-7 flex-wrap items-center gap-x-6 gap-y-1 text-xs">
        <span className="w-20 font-mono">{rollout.status}</span>
        <span className="min-w-28">
          <Status tone={tone}>{word}</Status>
        </span>
        <Copyable
          value={rollout.taskDefinitionArn}
          shown={toTaskDefinitionName(rollout.taskDefinitionArn)}
          label="Task definition"
        />
        <span>
          {`${formatCount(rollout.running)} of ${formatCount(rollout.desired)} running`}
          {rollout.pending > 0 ? `, ${formatCount(rollout.pending)} starting` : ''}
          {rollout.failed > 0 ? (
            <span className="text-bad-text">{`, ${formatCount(rollout.failed)} failed to start`}</span>
          ) : null}
        </span>
        <span className="text-ink-2 sm:ml-auto">
          {rollout.createdAt ? (
            <>
              since <Time iso={rollout.createdAt} />
            </>
          ) : (
            <UnknownValue why="ECS does not say when it began" />
          )}
        </span>
      </div>
      {rollout.state === 'FAILED' && rollout.stateReason ? (
        <p className="text-bad-text text-xs">{rollout.stateReason}</p>
      ) : null}
    </li>
  );
}
