'use client';

import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { formatCount } from '@/lib/format/number';
import { cx } from './cx';
import { floatClass, itemClass, type Option } from './list-box';

interface PickManyProps {
  readonly label: string;
  /** What none chosen means, e.g. "all stages". */
  readonly all: string;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  /** How many rows each choice would leave. */
  readonly counts?: ReadonlyMap<string, number>;
}

/** Any number out of a list; none chosen means all. */
export function PickMany({ label, all, options, values, onChange, counts }: PickManyProps) {
  const names = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
  const shown =
    names.length === 0
      ? all
      : names.length <= 2
        ? names.join(', ')
        : `${names.length} ${label.toLowerCase()}`;
  return (
    <MenuTrigger>
      <Button
        aria-label={`${label}: ${shown}`}
        className={cx(
          'inline-flex h-7 min-w-0 max-w-56 items-center gap-1 rounded px-2 text-sm data-hovered:bg-hover data-pressed:bg-pressed',
          names.length > 0 ? 'font-medium text-ink' : 'text-ink-2 data-hovered:text-ink',
        )}
      >
        <span className="truncate">{shown}</span>
        <ChevronDown aria-hidden size={14} className="shrink-0 text-ink-3" />
      </Button>
      <Popover offset={4} className={cx(floatClass, 'max-h-96 min-w-44')}>
        <Menu
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={values}
          onSelectionChange={(keys) => onChange(keys === 'all' ? [] : [...keys].map(String))}
          className="outline-none"
        >
          {options.map((option) => (
            <MenuItem key={option.value} id={option.value} textValue={option.label} className={itemClass}>
              {({ isSelected }) => (
                <>
                  <span
                    className={cx(
                      'flex size-3.5 shrink-0 items-center justify-center rounded-xs border',
                      isSelected ? 'border-accent bg-accent text-on-accent' : 'border-control',
                    )}
                  >
                    {isSelected ? <Check aria-hidden size={10} strokeWidth={3} /> : null}
                  </span>
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  {option.hint ? <span className="font-mono text-ink-3 text-xs">{option.hint}</span> : null}
                  {counts ? (
                    <span className="text-ink-3 text-xs">{formatCount(counts.get(option.value) ?? 0)}</span>
                  ) : null}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
