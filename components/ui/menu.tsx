'use client';

import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { cx } from './cx';
import { Kbd } from './kbd';
import { floatClass, itemClass } from './list-box';

export interface MenuAct {
  readonly id: string;
  readonly label: string;
  readonly icon?: React.ReactNode;
  readonly keys?: string;
  readonly href?: string;
  readonly onAct?: () => void;
  readonly danger?: boolean;
  /** Why it can't be done now; shown under the label. */
  readonly disabledReason?: string | null | undefined;
}

interface MenuProps {
  readonly label: string;
  /** What is inside the button that opens the menu. */
  readonly trigger: React.ReactNode;
  readonly triggerClassName?: string;
  readonly acts: readonly MenuAct[];
}

const quiet =
  'inline-flex h-7 items-center gap-1 rounded px-2 text-ink-2 text-sm data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-pressed';

/** A button that opens a list of acts. */
export function Menu({ label, trigger, triggerClassName, acts }: MenuProps) {
  const disabled = acts.filter((act) => act.disabledReason).map((act) => act.id);
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} className={triggerClassName ?? quiet}>
        {trigger}
      </AriaButton>
      <Popover offset={4} placement="bottom end" className={cx(floatClass, 'min-w-44')}>
        <AriaMenu aria-label={label} disabledKeys={disabled} className="outline-none">
          {acts.map((act) => (
            <AriaMenuItem
              key={act.id}
              id={act.id}
              textValue={act.label}
              className={cx(itemClass, act.danger && 'text-bad-text')}
              {...(act.href ? { href: act.href } : {})}
              {...(act.onAct ? { onAction: act.onAct } : {})}
            >
              {act.icon}
              <span className="min-w-0 flex-1">
                {act.label}
                {act.disabledReason ? (
                  <span className="block max-w-64 text-ink-3 text-xs">{act.disabledReason}</span>
                ) : null}
              </span>
              {act.keys ? <Kbd keys={act.keys} /> : null}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
