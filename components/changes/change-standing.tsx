'use client';

import { Banner } from '@/components/states/banner';
import { Progress } from '@/components/ui/progress';
import { Time } from '@/components/ui/time';
import { useNow } from '@/components/ui/use-now';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { formatSeconds } from '@/lib/format/duration';
import { type ChangeProgress, toChangeProgress } from '@/lib/present/changes/change-progress';
import { describePhase } from '@/lib/present/changes/phase-words';
import { ProgressStages } from './progress-stages';

/** How far a change has come, with AWS's own numbers, the time it has left, and what went wrong. */
export function ChangeStanding({ change }: { readonly change: ChangeDetail }) {
  const now = useNow();
  const failedWhileApplying = change.steps.some((step) => step.state === 'failed');
  const progress = toChangeProgress({ ...change, failedWhileApplying }, now ?? new Date(change.plannedAt));
  return (
    <div className="flex flex-col gap-3">
      <ProgressStages stages={progress.stages} />
      <div aria-live="polite" className="flex flex-col gap-2">
        <p>
          <span className="font-medium">{describePhase(change.phase).label}.</span>{' '}
          <span className="text-ink-2">{describePhase(change.phase).meaning}</span>
        </p>
        {progress.report ? (
          <p>
            {progress.report}{' '}
            {change.observedAt ? (
              <span className="text-ink-3 text-xs">
                read <Time iso={change.observedAt} />
              </span>
            ) : null}
          </p>
        ) : null}
      </div>
      {change.phase === 'verifying' ? <Verifying progress={progress} isTimed={now !== null} /> : null}
      <ChangeTrouble change={change} />
    </div>
  );
}

interface VerifyingProps {
  readonly progress: ChangeProgress;
  readonly isTimed: boolean;
}

function Verifying({ progress, isTimed }: VerifyingProps) {
  const { remainingMs, count } = progress;
  return (
    <>
      {count ? <Progress {...count} /> : null}
      {remainingMs === null || !isTimed ? null : (
        <p className="text-ink-2 text-xs">
          {remainingMs > 0
            ? `It has ${formatSeconds(remainingMs / 1000)} left until its deadline. You can close this; it goes on.`
            : 'Its deadline has passed; the next look at AWS settles it.'}
        </p>
      )}
    </>
  );
}

function ChangeTrouble({ change }: { readonly change: ChangeDetail }) {
  const { failure, observed, phase } = change;
  if (failure)
    return (
      <Banner tone={phase === 'timedOut' ? 'attention' : 'bad'} title={`${failure.title}.`}>
        {failure.detail} <span className="text-ink">{failure.action}</span>
      </Banner>
    );
  if (observed && 'status' in observed && observed.status === 'FAILED')
    return (
      <Banner tone="bad" title="AWS reports it failed.">
        {observed.statusReason ?? 'AWS gives no reason.'}
      </Banner>
    );
  return null;
}
