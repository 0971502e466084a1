'use client';

import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components/Tooltip';

interface TooltipProps {
  readonly text: React.ReactNode;
  /** Something that takes the focus (a button or a link); wrap plain text in `TooltipText` instead. */
  readonly children: React.ReactElement;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
}

const box =
  'max-w-72 animate-fade-in rounded border border-line-strong bg-surface px-2 py-1 text-ink text-xs shadow-float';

export function Tooltip({ text, children, placement = 'top' }: TooltipProps) {
  return (
    <TooltipTrigger delay={350} closeDelay={80}>
      {children}
      <AriaTooltip placement={placement} offset={6} className={box}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

interface TooltipTextProps {
  readonly text: React.ReactNode;
  readonly children: React.ReactNode;
  readonly className?: string;
  /** Said by screen readers in place of the visible text, where that is too short to understand. */
  readonly label?: string;
  /** Leave it out of the tab order where the same words can be reached elsewhere, e.g. in a table's row. */
  readonly untabbable?: boolean;
}

/** Text that explains itself on hover and on focus. */
export function TooltipText({ text, children, className, label, untabbable = false }: TooltipTextProps) {
  return (
    <TooltipTrigger delay={350} closeDelay={80}>
      <Focusable>
        <span
          role="note"
          tabIndex={untabbable ? -1 : 0}
          {...(label ? { 'aria-label': label } : {})}
          className={`rounded-xs ${className ?? ''}`}
        >
          {children}
        </span>
      </Focusable>
      <AriaTooltip placement="top" offset={6} className={box}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
