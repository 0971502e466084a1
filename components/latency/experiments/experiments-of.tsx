'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { useWhyNot } from '@/lib/client/access/use-me';
import { type ExperimentsOf as Of, useExperiments } from '@/lib/client/latency/use-experiments';
import { experimentStanding, summariseExperiment } from '@/lib/present/latency/experiment-words';
import { StartDialog, type StartFrom } from './start-dialog';

interface ExperimentsOfProps {
  readonly of: Of;
  /** What a new one starts from; null while that is not known. */
  readonly start: StartFrom | null;
  /** Why none can be started; null where one can. */
  readonly closedReason: string | null;
}

/** The experiments of a workload or a change, and the act that starts one. */
export function ExperimentsOf({ of, start, closedReason }: ExperimentsOfProps) {
  const [isStarting, setStarting] = useState(false);
  const { data, error } = useExperiments(of);
  const whyNot = useWhyNot('experiments.write');
  const experiments = data?.data ?? [];
  return (
    <Section
      title="Experiments"
      anchor="experiments"
      aside={
        <Button
          size="sm"
          disabledReason={whyNot ?? closedReason ?? (start ? null : 'It is being read.')}
          onPress={() => setStarting(true)}
        >
          Start an experiment…
        </Button>
      }
    >
      {error ? <ProblemBanner error={error} /> : null}
      {!data && !error ? (
        <p className="text-ink-3">Reading the experiments…</p>
      ) : experiments.length === 0 ? (
        <p className="text-ink-2">
          {of.changeId
            ? 'Whether it does what it was made for: a week before it is frozen, and the same hours of the week after it are compared.'
            : 'None yet. One compares the same hours of the week before and after a change or a deploy.'}
        </p>
      ) : (
        <ul className="border-line border-t">
          {experiments.map((experiment) => {
            const { tone, word } = experimentStanding(experiment.state);
            return (
              <li
                key={experiment.id}
                className="flex flex-wrap items-center gap-x-4 border-line border-b py-1.5"
              >
                <Link
                  href={`/latency/experiments/${experiment.id}`}
                >{`${experiment.number}: ${experiment.title}`}</Link>
                <Status tone={tone}>{word}</Status>
                <span className="min-w-0 text-ink-2">{summariseExperiment(experiment)}</span>
              </li>
            );
          })}
        </ul>
      )}
      {isStarting && start ? <StartDialog start={start} onClose={() => setStarting(false)} /> : null}
    </Section>
  );
}
