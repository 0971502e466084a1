'use client';

import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { cx } from './cx';
import { floatClass } from './list-box';

interface PopoverProps {
  readonly label: string;
  readonly trigger: React.ReactNode;
  readonly triggerClassName?: string;
  /** The panel's content; as a function it is given what closes the panel. */
  readonly children: React.ReactNode | ((close: () => void) => React.ReactNode);
  readonly className?: string;
}

const quiet =
  'inline-flex h-7 items-center gap-1 whitespace-nowrap rounded px-2 text-ink-2 text-sm data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-pressed';

/** A button that opens a small panel beside it. */
export function Popover({ label, trigger, triggerClassName, children, className }: PopoverProps) {
  return (
    <DialogTrigger>
      <AriaButton aria-label={label} className={triggerClassName ?? quiet}>
        {trigger}
      </AriaButton>
      <AriaPopover offset={4} placement="bottom end" className={cx(floatClass, className)}>
        <Dialog aria-label={label} className="outline-none">
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
