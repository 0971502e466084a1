'use client';

import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField, type NumberFieldProps } from 'react-aria-components/NumberField';
import { cx } from './cx';
import { FieldHint, FieldLabel, FieldProblem, type FieldProps } from './field';

interface Props extends Omit<NumberFieldProps, 'className' | 'style' | 'children'>, FieldProps {
  /** Said behind the box, e.g. "environments". */
  readonly unit?: string;
}

const step =
  'flex h-full w-7 items-center justify-center text-ink-2 data-hovered:bg-hover data-pressed:bg-pressed data-disabled:text-line-strong';

/** A number with buttons to step it; arrows and the wheel step it too. */
export function NumberField({ label, hideLabel, hint, problem, unit, className, ...rest }: Props) {
  return (
    <AriaNumberField
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={problem !== undefined}
      className={cx('flex flex-col gap-1', className)}
    >
      {hideLabel ? null : <FieldLabel>{label}</FieldLabel>}
      <div className="flex items-center gap-2">
        <Group className="flex h-8 items-stretch overflow-hidden rounded border border-line-strong bg-surface data-focus-within:border-accent data-invalid:border-bad">
          <Button slot="decrement" className={cx(step, 'border-line border-r')}>
            <Minus aria-hidden size={12} />
          </Button>
          <Input className="w-16 bg-transparent px-2 text-right text-ink text-sm" />
          <Button slot="increment" className={cx(step, 'border-line border-l')}>
            <Plus aria-hidden size={12} />
          </Button>
        </Group>
        {unit ? <span className="text-ink-2 text-sm">{unit}</span> : null}
      </div>
      {hint ? <FieldHint>{hint}</FieldHint> : null}
      <FieldProblem>{problem}</FieldProblem>
    </AriaNumberField>
  );
}
