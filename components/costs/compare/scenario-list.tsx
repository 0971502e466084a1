'use client';

import { ProblemBanner } from '@/components/states/problem';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { TimeText } from '@/components/ui/time-text';
import { useScenarios } from '@/lib/client/costs/use-scenarios';

interface ScenarioListProps {
  /** Slug: only those attached to it. */
  readonly module?: string;
}

/** Saved comparisons, latest first. */
export function ScenarioList({ module }: ScenarioListProps) {
  const { data, error } = useScenarios(module === undefined ? {} : { module });
  return (
    <Section title="Saved comparisons" anchor="comparisons">
      {error ? <ProblemBanner error={error} /> : null}
      {data ? (
        data.data.length === 0 ? (
          <p className="text-ink-2">
            {module === undefined
              ? 'None yet. A saved comparison keeps its inputs under a name, can be frozen as evidence and shared by a link.'
              : 'None is attached to this module yet. Compare it and save what you see.'}
          </p>
        ) : (
          <ul className="border-line border-t">
            {data.data.map(({ id, name, note, module: of, ownerLabel, updatedAt, snapshots, isSample }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-1.5">
                <span className="min-w-0 flex-1 basis-64">
                  <Link href={`/compare/scenarios/${id}`} tone="plain" className="font-medium">
                    {name}
                  </Link>
                  {note ? <span className="block truncate text-ink-2 text-xs">{note}</span> : null}
                </span>
                {of && module === undefined ? (
                  <Link href={`/modules/${of.slug}`} className="text-xs">
                    {of.name}
                  </Link>
                ) : null}
                <span className="text-ink-3 text-xs">
                  {isSample ? 'comes with the samples' : ownerLabel}
                  {snapshots > 0 ? ` · ${snapshots} frozen` : ''}
                </span>
                <span className="w-28 text-right text-ink-3 text-xs">
                  <TimeText iso={updatedAt} />
                </span>
              </li>
            ))}
          </ul>
        )
      ) : error ? null : (
        <Skeleton className="h-16" />
      )}
    </Section>
  );
}
