'use client';

import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { cx } from '@/components/ui/cx';
import { inputClass } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import type { Assumption } from '@/lib/contracts/costs/compare-shapes';
import { choiceFields } from '@/lib/domain/costs/compare/choice-fields';
import { numberFields } from '@/lib/domain/costs/compare/number-fields';
import { type FieldName, isNumberName, labelOf } from '@/lib/domain/costs/compare/values';

interface AssumptionFieldProps {
  readonly name: FieldName;
  /** As it was typed; absent: not edited. */
  readonly edit: string | undefined;
  readonly assumption: Assumption | undefined;
  /** In place of the assumption's own value, where several workloads share one field. */
  readonly total: number | null;
  readonly problem: string | undefined;
  readonly onEdit: (name: FieldName, text: string | null) => void;
}

/** One value that can be edited in place; an edit can be taken back. */
export function AssumptionField(props: AssumptionFieldProps) {
  const { name, edit, assumption, problem, onEdit } = props;
  const hintId = useId();
  const label = labelOf(name);
  const unit = isNumberName(name) ? numberFields[name].unit : '';
  const from = edit === undefined ? (assumption?.words ?? '') : '';
  return (
    <div className="flex flex-col">
      <div className="flex min-h-7 items-center gap-2">
        <span className="flex min-w-0 flex-1 flex-col leading-4">
          <span className="text-ink-2 text-xs">
            {label}
            {unit ? <span className="text-ink-3">{`, ${unit}`}</span> : null}
          </span>
          {from && from !== 'assumed' ? <span className="text-2xs text-ink-3">{from}</span> : null}
        </span>
        {edit === undefined ? null : (
          <IconButton size="sm" label={`Take back ${label}`} onPress={() => onEdit(name, null)}>
            <RotateCcw aria-hidden size={12} />
          </IconButton>
        )}
        <Editor {...props} hintId={hintId} label={label} />
      </div>
      {problem && edit !== undefined ? (
        <p id={hintId} role="alert" className="pb-1 text-right text-bad-text text-xs">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

function Editor(props: AssumptionFieldProps & { readonly hintId: string; readonly label: string }) {
  const { name, edit, assumption, total, problem, onEdit, hintId, label } = props;
  if (!isNumberName(name)) {
    const options = choiceFields[name].options.map((one) => ({ value: one.value, label: one.label }));
    return (
      <Select
        label={label}
        hideLabel
        className="w-44"
        options={options}
        value={edit ?? String(assumption?.value ?? choiceFields[name].standard)}
        onChange={(value) => onEdit(name, value)}
      />
    );
  }
  const value = total ?? assumption?.value ?? null;
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={problem !== undefined}
      {...(problem ? { 'aria-describedby': hintId } : {})}
      className={cx(
        inputClass,
        'h-7! w-24! shrink-0 text-right hover:border-control focus:border-accent',
        problem !== undefined && 'border-bad',
        edit !== undefined && 'font-medium',
      )}
      placeholder={numberFields[name].standard === null ? 'unknown' : String(numberFields[name].standard)}
      value={edit ?? (value === null ? '' : value.toLocaleString('en-US', { maximumFractionDigits: 4 }))}
      onChange={(event) => onEdit(name, event.target.value)}
    />
  );
}
