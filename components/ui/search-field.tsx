'use client';

import { Search, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField, type SearchFieldProps } from 'react-aria-components/SearchField';
import { cx } from './cx';
import { inputClass } from './field';

interface Props extends Omit<SearchFieldProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string;
}

/** A search box; Escape and the cross empty it. */
export function SearchField({ label, placeholder, className, ...rest }: Props) {
  return (
    <AriaSearchField
      {...rest}
      aria-label={label}
      className={cx('group relative flex items-center', className)}
    >
      <Search aria-hidden size={14} className="pointer-events-none absolute left-2 text-ink-3" />
      <Input
        {...(placeholder === undefined ? {} : { placeholder })}
        className={cx(inputClass, 'px-7 [&::-webkit-search-cancel-button]:hidden')}
      />
      <Button
        aria-label="Clear"
        className="absolute right-1 flex size-6 items-center justify-center rounded-sm text-ink-3 data-hovered:text-ink group-data-empty:hidden"
      >
        <X aria-hidden size={14} />
      </Button>
    </AriaSearchField>
  );
}
