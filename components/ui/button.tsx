'use client';

import { LoaderCircle } from 'lucide-react';
import { useId } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from './cx';
import { Tooltip } from './tooltip';

export type ButtonVariant = 'primary' | 'default' | 'ghost' | 'danger';
export type ButtonSize = 'md' | 'sm';

export interface ButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isDisabled'> {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly children: React.ReactNode;
  readonly className?: string;
  /** Why it can't be pressed now and who or what could change that; the button stays reachable and says it. */
  readonly disabledReason?: string | null | undefined;
}

const base =
  'relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded border font-medium text-sm transition-colors duration-100 aria-disabled:cursor-not-allowed';

const variants: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-on-accent not-aria-disabled:data-hovered:bg-accent-hover not-aria-disabled:data-pressed:bg-accent-hover aria-disabled:bg-pressed aria-disabled:text-ink-3',
  default:
    'border-line-strong bg-surface text-ink not-aria-disabled:data-hovered:bg-hover not-aria-disabled:data-pressed:bg-pressed aria-disabled:border-line aria-disabled:bg-surface aria-disabled:text-ink-3',
  ghost:
    'border-transparent text-ink-2 not-aria-disabled:data-hovered:bg-hover not-aria-disabled:data-hovered:text-ink not-aria-disabled:data-pressed:bg-pressed aria-disabled:text-ink-3',
  danger:
    'border-bad-line bg-surface text-bad-text not-aria-disabled:data-hovered:bg-bad-soft not-aria-disabled:data-pressed:bg-bad-soft aria-disabled:border-line aria-disabled:text-ink-3',
};

const sizes: Record<ButtonSize, string> = { md: 'h-8 px-3', sm: 'h-7 px-2.5 text-xs' };

/** The class names of a button, for links that look like one. */
export function buttonClass(variant: ButtonVariant = 'default', size: ButtonSize = 'md'): string {
  return cx(base, variants[variant], sizes[size]);
}

export function Button(props: ButtonProps) {
  const { variant = 'default', size = 'md', className, disabledReason, children, isPending, ...rest } = props;
  const reasonId = useId();
  const classes = cx(buttonClass(variant, size), className);
  const content = (
    <>
      {isPending ? <LoaderCircle aria-hidden size={14} className="animate-spin" /> : null}
      {children}
    </>
  );
  if (!disabledReason) {
    return (
      <AriaButton {...rest} isPending={isPending ?? false} className={classes}>
        {content}
      </AriaButton>
    );
  }
  return (
    <>
      <Tooltip text={disabledReason}>
        <AriaButton
          {...without(rest)}
          className={classes}
          aria-describedby={reasonId}
          render={(domProps) => <button {...domProps} aria-disabled="true" />}
        >
          {content}
        </AriaButton>
      </Tooltip>
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </>
  );
}

/** The props of a button that must not act: a press, and a form's submission, do nothing. */
function without(props: Omit<AriaButtonProps, 'className' | 'style' | 'children'>) {
  const { onPress, onPressStart, onPressEnd, onPressUp, onPressChange, onClick, type, ...rest } = props;
  return { ...rest, type: 'button' as const };
}
