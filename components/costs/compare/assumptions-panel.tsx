'use client';

import { Section } from '@/components/ui/section';
import type { CompareState } from '@/lib/client/costs/compare-params';
import type { CompareReport } from '@/lib/contracts/costs/compare-shapes';
import type { FieldFault, FieldName } from '@/lib/domain/costs/compare/values';
import { groupsFor } from '@/lib/present/costs/assumption-groups';
import { MemoAssumptionGroup } from './assumption-group';

interface AssumptionsPanelProps {
  readonly state: CompareState;
  readonly report: CompareReport | null;
  /** How many workloads are compared together. */
  readonly observations: number;
  readonly faults: readonly FieldFault[];
  readonly onEdit: (name: FieldName, text: string | null) => void;
}

/** What the comparison rests on, edited in place; each value says where it comes from. */
export function AssumptionsPanel({ state, report, observations, faults, onEdit }: AssumptionsPanelProps) {
  const groups = groupsFor(state.options, observations > 1 && report !== null);
  const edited = Object.keys(state.edits).length;
  return (
    <aside className="w-full shrink-0 lg:w-80">
      <Section title="What it rests on" aside={edited > 0 ? `${edited} edited` : 'nothing edited'}>
        <div className="flex flex-col gap-1 rounded border border-line px-3 py-2">
          {groups.map(({ title, fields }) => (
            <MemoAssumptionGroup
              key={title}
              title={title}
              fields={fields}
              edits={state.edits}
              report={report}
              faults={faults}
              onEdit={onEdit}
            />
          ))}
          {observations > 1 && report !== null ? (
            <p className="pt-1 text-ink-3 text-xs">
              {`Duration, memory and the like are each of the ${observations} workloads’ own; the list of assumptions below names them. Edited requests are the total, shared as today.`}
            </p>
          ) : null}
        </div>
      </Section>
    </aside>
  );
}
