'use client';

import { ListFilter } from 'lucide-react';
import { formatCountOf } from '@/lib/format/number';
import { Button } from '../ui/button';
import { Popover } from '../ui/popover';

interface FilterSetProps {
  /** How many of the filters narrow something now. */
  readonly chosen: number;
  /** Whether there is something to clear, text typed included. */
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
  /** The filters. */
  readonly children: React.ReactNode;
}

/** What narrows a table besides its search: in a row, or behind one button where there is no room. */
export function FilterSet({ chosen, isNarrowed, onClear, children }: FilterSetProps) {
  return (
    <>
      <div className="hidden flex-wrap items-center gap-x-1 md:flex">{children}</div>
      <div className="md:hidden">
        <Popover
          label="Filters"
          trigger={
            <>
              <ListFilter aria-hidden size={14} />
              {chosen > 0 ? formatCountOf(chosen, 'filter') : 'Filters'}
            </>
          }
        >
          <div className="flex flex-col items-start gap-1 p-1">{children}</div>
        </Popover>
      </div>
      {isNarrowed ? (
        <Button size="sm" variant="ghost" onPress={onClear}>
          Clear
        </Button>
      ) : null}
    </>
  );
}
