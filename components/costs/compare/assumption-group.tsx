'use client';

import { memo } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import type { CompareState } from '@/lib/client/costs/compare-params';
import type { CompareReport } from '@/lib/contracts/costs/compare-shapes';
import type { FieldFault, FieldName } from '@/lib/domain/costs/compare/values';
import { AssumptionField } from './assumption-field';

interface AssumptionGroupProps {
  readonly title: string;
  readonly fields: readonly FieldName[];
  readonly edits: CompareState['edits'];
  readonly report: CompareReport | null;
  readonly faults: readonly FieldFault[];
  readonly onEdit: (name: FieldName, text: string | null) => void;
}

const openAtFirst = new Set(['Traffic', 'A request', 'Function', 'Provisioned concurrency', 'Tasks']);

function AssumptionGroup({ title, fields, edits, report, faults, onEdit }: AssumptionGroupProps) {
  return (
    <Disclosure
      title={title}
      defaultExpanded={openAtFirst.has(title) || fields.some((name) => edits[name] !== undefined)}
    >
      <div className="flex flex-col gap-1 pb-2">
        {fields.map((name) => (
          <AssumptionField
            key={name}
            name={name}
            edit={edits[name]}
            assumption={report?.assumptions.find(({ field }) => field === name)}
            total={name === 'requests' ? (report?.requests ?? null) : null}
            problem={faultOf({ faults }, name)}
            onEdit={onEdit}
          />
        ))}
      </div>
    </Disclosure>
  );
}

/** Fields that belong together; what is typed into another group draws none of them, so the chart has the frame. */
export const MemoAssumptionGroup = memo(AssumptionGroup, isSame);

function isSame(was: AssumptionGroupProps, is: AssumptionGroupProps): boolean {
  return (
    was.fields === is.fields &&
    was.report === is.report &&
    was.onEdit === is.onEdit &&
    is.fields.every((name) => was.edits[name] === is.edits[name]) &&
    is.fields.every((name) => faultOf(was, name) === faultOf(is, name))
  );
}

function faultOf({ faults }: Pick<AssumptionGroupProps, 'faults'>, name: FieldName): string | undefined {
  return faults.find(({ field }) => field === name)?.message;
}
