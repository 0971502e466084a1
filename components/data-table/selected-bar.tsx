'use client';

import { formatCountOf } from '@/lib/format/number';
import { Button } from '../ui/button';
import { useEscape } from '../ui/use-escape';

interface SelectedBarProps {
  readonly count: number;
  readonly onClear: () => void;
  /** What can be done with the rows selected. */
  readonly children: React.ReactNode;
}

/** Below a table with rows selected: how many, and what can be done with them; Escape lets go of them. */
export function SelectedBar({ count, onClear, children }: SelectedBarProps) {
  useEscape(count > 0, onClear);
  if (count === 0) return null;
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-line border-t bg-sunken px-4 py-2 md:px-6">
      <span role="status" className="mr-2 font-medium">
        {`${formatCountOf(count, 'row')} selected`}
      </span>
      {children}
      <Button size="sm" variant="ghost" onPress={onClear}>
        Clear
      </Button>
    </div>
  );
}
