'use client';

import { NumberField } from '@/components/ui/number-field';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import { formatCountOf } from '@/lib/format/number';
import type { AheadForm, FloorForm, PlannableWorkload } from '@/lib/present/changes/ahead-form';
import { sayFloor } from '@/lib/present/changes/ahead-words';

interface FloorFieldsProps {
  readonly form: AheadForm;
  readonly workloads: readonly PlannableWorkload[];
  readonly onChange: (form: AheadForm) => void;
  readonly problemOf: (field: string) => string | undefined;
}

/** How much each workload keeps ready at least. */
export function FloorFields({ form, workloads, onChange, problemOf }: FloorFieldsProps) {
  const { floors } = form;
  const change = (id: string, floor: FloorForm) => onChange({ ...form, floors: { ...floors, [id]: floor } });
  return (
    <Section
      title="Kept ready, at least"
      aside={`${formatCountOf(workloads.length, 'workload')}; what holds as much already stays as it is`}
    >
      <ul className="divide-y divide-line border-line border-y">
        {workloads.map((workload) => {
          const floor = floors[workload.id] ?? { qualifier: '', atLeast: null };
          return (
            <li key={workload.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-2">
              <div className="min-w-48 flex-1 self-center">
                <p className="font-medium [overflow-wrap:anywhere]">{workload.name}</p>
                <p className="text-ink-3 text-xs">{sayHeld(workload)}</p>
              </div>
              {workload.kind === 'function' ? (
                <TextField
                  label={`Alias of ${workload.name}`}
                  hideLabel
                  mono
                  placeholder="alias"
                  className="w-28"
                  value={floor.qualifier}
                  onChange={(qualifier) => change(workload.id, { ...floor, qualifier })}
                  problem={problemOf(`alias.${workload.id}`)}
                />
              ) : null}
              <NumberField
                label={`At least, ${workload.name}`}
                hideLabel
                unit={workload.kind === 'service' ? 'tasks' : 'environments'}
                minValue={1}
                step={1}
                value={floor.atLeast ?? Number.NaN}
                onChange={(value) =>
                  change(workload.id, { ...floor, atLeast: Number.isNaN(value) ? null : value })
                }
                problem={problemOf(`floor.${workload.id}`)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function sayHeld({ kind, held }: PlannableWorkload): string {
  return held === null ? 'what it holds now is not known' : `holds ${sayFloor(kind, held)} now`;
}
