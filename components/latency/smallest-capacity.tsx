'use client';

import { useMemo, useState } from 'react';
import { UnknownValue } from '@/components/states/unknown-value';
import { NumberField } from '@/components/ui/number-field';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { usePriceBook, useUsage } from '@/lib/client/costs/use-comparison-data';
import { settleParts } from '@/lib/domain/costs/compare/settle-parts';
import type { Objective } from '@/lib/domain/costs/compare/smallest-capacity';
import { ProvisionedFor } from './provisioned-for';
import { TasksFor } from './tasks-for';

interface SmallestCapacityProps {
  readonly workloadId: string;
  readonly kind: 'function' | 'service';
}

const kinds = [
  { value: 'coldShare', label: 'cold starts at most' },
  { value: 'p95', label: 'p95 at most' },
  { value: 'p99', label: 'p99 at most' },
] as const;

/** The least capacity that keeps an objective of latency, with its cost and the act that asks for it. */
export function SmallestCapacity({ workloadId, kind }: SmallestCapacityProps) {
  const subject = useMemo(() => ({ kind: 'workload', workloadId }) as const, [workloadId]);
  const usage = useUsage(subject);
  const book = usePriceBook();
  const [asks, setAsks] = useState<Objective['kind']>(kind === 'function' ? 'coldShare' : 'p95');
  const [percent, setPercent] = useState(1);
  const [ms, setMs] = useState(1000);
  const settled = useMemo(() => (usage.data ? settleParts(usage.data.observations, {}) : null), [usage.data]);
  const [part] = settled?.parts ?? [];
  const objective: Objective =
    asks === 'coldShare' ? { kind: asks, share: percent / 100 } : { kind: asks, ms };
  return (
    <Section title="Smallest capacity for an objective" aside={usage.data?.window} anchor="objective">
      <div className="flex flex-wrap items-end gap-3">
        {kind === 'function' ? (
          <Select label="Objective" options={kinds} value={asks} onChange={setAsks} />
        ) : null}
        {asks === 'coldShare' ? (
          <NumberField
            label="Of requests"
            unit="%"
            minValue={0.01}
            maxValue={50}
            step={0.01}
            value={percent}
            onChange={(value) => setPercent(Number.isNaN(value) ? 1 : value)}
          />
        ) : (
          <NumberField
            label={`${asks} at most`}
            unit="ms"
            minValue={1}
            maxValue={900_000}
            step={1}
            value={ms}
            onChange={(value) => setMs(Number.isNaN(value) ? 1000 : value)}
          />
        )}
      </div>
      {part && book.data ? (
        kind === 'function' ? (
          <ProvisionedFor part={part} objective={objective} book={book.data} />
        ) : (
          <TasksFor part={part} ms={ms} book={book.data} />
        )
      ) : (
        <p className="text-ink-2">
          {usage.error || book.error || settled ? (
            <UnknownValue why={whyNot(settled?.faults ?? [])} />
          ) : (
            'Reading its traffic and the prices…'
          )}
        </p>
      )}
    </Section>
  );
}

function whyNot(faults: readonly { readonly field: string; readonly message: string }[]): string {
  const [first] = faults;
  if (!first) return 'its use or the prices can’t be read now';
  const what = { requests: 'its requests', durationMs: 'its duration' }[first.field] ?? first.field;
  return `${what} ${first.message}`;
}
