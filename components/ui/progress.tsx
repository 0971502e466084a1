'use client';

import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { formatCount } from '@/lib/format/number';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly total: number | null;
}

/** How far something is, with its name and its numbers. */
export function Progress({ label, done, total }: ProgressProps) {
  const isIndeterminate = total === null;
  return (
    <ProgressBar
      value={done}
      maxValue={Math.max(total ?? 1, 1)}
      isIndeterminate={isIndeterminate}
      valueLabel={isIndeterminate ? formatCount(done) : `${formatCount(done)} of ${formatCount(total)}`}
      className="flex flex-col gap-1"
    >
      {({ percentage, valueText }) => (
        <>
          <span className="flex justify-between gap-4 text-xs">
            <Label className="truncate text-ink-2">{label}</Label>
            <span className="text-ink-3">{valueText}</span>
          </span>
          <span className="h-1 overflow-hidden rounded-full bg-pressed forced-color-adjust-none">
            <span
              className={
                isIndeterminate ? 'block h-full w-1/3 animate-pulse bg-progress' : 'block h-full bg-progress'
              }
              {...(isIndeterminate ? {} : { style: { width: `${percentage ?? 0}%` } })}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
