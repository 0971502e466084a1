'use client';

import { useId, useRef, useState } from 'react';
import {
  Tooltip as AriaTooltip,
  TooltipTrigger,
  TooltipTriggerStateContext,
} from 'react-aria-components/Tooltip';
import { cx } from './cx';

interface TooltipProps {
  readonly text: React.ReactNode;
  /** Something that takes the focus (a button or a link); wrap plain text in `TooltipText` instead. */
  readonly children: React.ReactElement;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
}

const box =
  'max-w-72 animate-fade-in rounded border border-line-strong bg-surface px-2 py-1 text-ink text-xs shadow-float';
const offset = 6;
const delayMs = 350;

export function Tooltip({ text, children, placement = 'top' }: TooltipProps) {
  return (
    <TooltipTrigger delay={delayMs} closeDelay={80}>
      {children}
      <AriaTooltip placement={placement} offset={offset} className={box}>
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

/** Text that explains itself on hover, on focus and on touch. */
export function TooltipText({ text, children, className, label, untabbable = false }: TooltipTextProps) {
  const id = useId();
  const trigger = useRef<HTMLSpanElement>(null);
  const { isOpen, open, close, handlers } = useHint();
  return (
    <>
      <span
        ref={trigger}
        role="note"
        tabIndex={untabbable ? -1 : 0}
        aria-describedby={isOpen ? id : undefined}
        {...(label ? { 'aria-label': label } : {})}
        {...handlers}
        className={cx('rounded-xs', className)}
      >
        {children}
      </span>
      {isOpen ? (
        // A tooltip reads its state from its trigger, which here is plain text and no button.
        <TooltipTriggerStateContext value={{ isOpen, open, close, shouldSkipAnimation: false }}>
          <AriaTooltip triggerRef={trigger} placement="top" offset={offset} className={box}>
            <span id={id}>{text}</span>
          </AriaTooltip>
        </TooltipTriggerStateContext>
      ) : null}
    </>
  );
}

/** Open after a moment's hover, at once on focus by keyboard or touch; Escape closes it. */
function useHint() {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const close = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  return {
    isOpen,
    open,
    close,
    handlers: {
      onPointerEnter: (event: React.PointerEvent) => {
        clearTimeout(timer.current);
        timer.current = setTimeout(open, event.pointerType === 'mouse' ? delayMs : 0);
      },
      onPointerLeave: close,
      onFocus: (event: React.FocusEvent) => {
        if (event.target.matches(':focus-visible')) open();
      },
      onBlur: close,
      onKeyDown: (event: React.KeyboardEvent) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      },
    },
  };
}
