'use client';

import { Link } from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import type { Subject, Usage } from '@/lib/contracts/costs/compare-shapes';

interface SubjectPickerProps {
  readonly subject: Subject;
  readonly usage: Usage;
  readonly regions: readonly string[];
  readonly onSubject: (subject: Subject) => void;
}

/** What is compared and where its figures come from; a usage given by hand chooses its region. */
export function SubjectPicker({ subject, usage, regions, onSubject }: SubjectPickerProps) {
  if (subject.kind === 'typed') {
    return (
      <span className="flex flex-wrap items-center gap-x-1.5">
        A usage given by hand at the prices of
        <Select
          label="Region of the prices"
          hideLabel
          look="quiet"
          options={regions.map((region) => ({ value: region, label: region }))}
          value={subject.region}
          onChange={(region) => onSubject({ kind: 'typed', region })}
        />
        <Link href="/inventory">Start from a workload’s measured use</Link>
      </span>
    );
  }
  return (
    <span>
      {usage.region} · measured use: {usage.window}
      {usage.workload ? (
        <>
          {' · '}
          <Link href={`/${usage.workload.kind}s/${usage.workload.id}`}>{usage.title}</Link>
        </>
      ) : null}
      {usage.module ? (
        <>
          {' · '}
          <Link href={`/modules/${usage.module.slug}`}>{usage.module.name}</Link>
        </>
      ) : null}
    </span>
  );
}
