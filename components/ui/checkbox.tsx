'use client';

import { Check, Minus } from 'lucide-react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components/Checkbox';
import { cx } from './cx';

interface Props extends Omit<CheckboxProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly className?: string;
}

export function Checkbox({ label, hideLabel = false, className, ...rest }: Props) {
  return (
    <AriaCheckbox
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={cx(
        'group inline-flex min-h-6 cursor-default items-center gap-2 rounded-xs text-ink text-sm data-disabled:text-ink-3',
        className,
      )}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span
            className={cx(
              'flex size-4 shrink-0 items-center justify-center rounded-xs border',
              isSelected || isIndeterminate
                ? 'border-accent bg-accent text-on-accent'
                : 'border-control bg-surface group-data-hovered:border-ink-2',
            )}
          >
            {isIndeterminate ? <Minus aria-hidden size={12} strokeWidth={3} /> : null}
            {isSelected && !isIndeterminate ? <Check aria-hidden size={12} strokeWidth={3} /> : null}
          </span>
          {hideLabel ? null : label}
        </>
      )}
    </AriaCheckbox>
  );
}
