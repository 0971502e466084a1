'use client';

import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { useExperiment } from '@/lib/client/latency/use-experiments';
import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import { experimentStanding, summariseExperiment } from '@/lib/present/latency/experiment-words';
import { ExperimentActs } from './experiment-acts';
import { ObservedWorkload } from './observed-workload';

/** One experiment: its answer, what was found beside what was predicted, and what it rests on. */
export function ExperimentView({ experimentId }: { readonly experimentId: string }) {
  const { data, error, refetch } = useExperiment(experimentId);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the experiment" />
    );
  return (
    <>
      <PageHeader
        title={`${data.number}: ${data.title}`}
        crumbs={[
          { label: 'Latency', href: '/latency' },
          { label: 'Experiments', href: '/latency/experiments' },
          { label: `Experiment ${data.number}` },
        ]}
        summary={summariseExperiment(data)}
        acts={<ExperimentActs experiment={data} />}
      />
      <div className="flex flex-col gap-8 px-4 pb-12 md:px-6">
        <Standing experiment={data} />
        {data.observed.map((observed) => (
          <ObservedWorkload key={observed.workload.id} experiment={data} observed={observed} />
        ))}
      </div>
    </>
  );
}

function Standing({ experiment }: { readonly experiment: ExperimentDetail }) {
  const { tone, word } = experimentStanding(experiment.state);
  const { change, startsAt, endedAt, endReason, days, plannedDays } = experiment;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-6 gap-y-1 border-line border-y py-2">
      <Status tone={tone}>{word}</Status>
      <span className="text-ink-2">
        {change ? (
          <>
            Observes <Link href={`/changes/${change.id}`}>{`change ${change.number}`}</Link>: {change.title}
          </>
        ) : (
          'Observes a moment, no change of the console’s'
        )}
      </span>
      {startsAt ? (
        <span className="text-ink-2">
          since <Time iso={startsAt} />
        </span>
      ) : null}
      <span className="text-ink-2">{`${days} of ${plannedDays} days compared`}</span>
      {endedAt ? (
        <span className="text-ink-2">
          {endReason} <Time iso={endedAt} />
        </span>
      ) : null}
      <span className="text-ink-3 text-xs">
        Days of the week are the sample; wrong in less than one of twenty.
      </span>
    </div>
  );
}
