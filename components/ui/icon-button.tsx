'use client';

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from './cx';
import { Tooltip } from './tooltip';

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What pressing it does; read out, and shown on hover. */
  readonly label: string;
  readonly children: React.ReactNode;
  readonly size?: 'md' | 'sm';
  readonly className?: string;
}

/** A square button whose icon is named by a tooltip. */
export function IconButton({ label, children, size = 'md', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} placement="bottom">
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(
          'inline-flex shrink-0 items-center justify-center rounded text-ink-2 transition-colors duration-100',
          'data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-pressed data-disabled:text-ink-3',
          size === 'md' ? 'size-8' : 'size-7',
          className,
        )}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
