'use client';

import { Switch as AriaSwitch, type SwitchProps } from 'react-aria-components/Switch';
import { cx } from './cx';

interface Props extends Omit<SwitchProps, 'className' | 'style' | 'children'> {
  readonly children: React.ReactNode;
  readonly className?: string;
}

/** Something that is on or off at once, with its name beside it. */
export function Switch({ children, className, ...rest }: Props) {
  return (
    <AriaSwitch
      {...rest}
      className={cx(
        'group inline-flex min-h-6 cursor-default items-center gap-2 rounded-xs text-ink text-sm data-disabled:text-ink-3',
        className,
      )}
    >
      <span className="forced-color-adjust-none flex h-4 w-7 shrink-0 items-center rounded-full border border-control bg-pressed px-px transition-colors group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="forced-color-adjust-none size-3 rounded-full bg-ink-3 transition-transform group-data-selected:translate-x-3 group-data-selected:bg-on-accent" />
      </span>
      {children}
    </AriaSwitch>
  );
}
