'use client';

import { Check } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components/ListBox';

/** What floats: menus, lists, pickers. */
export const floatClass =
  'animate-rise-in overflow-auto rounded-lg border border-line-strong bg-surface p-1 text-ink text-sm shadow-float';

/** One line in something that floats. */
export const itemClass =
  'flex min-h-7 cursor-default select-none items-center gap-2 rounded-sm px-2 py-1 text-ink text-sm outline-none data-focused:bg-hover data-disabled:text-ink-3 data-focus-visible:outline-none';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** One choice of a select, ticked when it is the chosen one. */
export function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className={itemClass}>
      {({ isSelected }) => (
        <>
          <span className="min-w-0 flex-1 truncate">
            {option.label}
            {option.hint ? <span className="ml-2 text-ink-3 text-xs">{option.hint}</span> : null}
          </span>
          <Check aria-hidden size={14} className={isSelected ? 'text-accent-text' : 'invisible'} />
        </>
      )}
    </ListBoxItem>
  );
}
