'use client';

import { formatCount } from '@/lib/format/number';
import { Link } from '../../ui/link';
import { StatusIcon } from '../../ui/status';
import { ReasonText } from '../reason-text';
import { LineFrame } from './line-frame';
import type { LineRow } from './line-row';
import type { OverviewLine } from './use-open-modules';

interface NoteLineProps {
  readonly line: Exclude<OverviewLine, { readonly kind: 'module' | 'workload' }>;
  readonly row: LineRow;
}

/** A line under an open module that is no workload: why it is not well, how many more there are, that it is read. */
export function NoteLine({ line, row }: NoteLineProps) {
  return (
    <LineFrame row={row} level={2} opens={false}>
      <div role="gridcell" className="px-9 py-1.5 text-ink-2 md:px-11">
        <Note line={line} />
      </div>
    </LineFrame>
  );
}

function Note({ line }: Pick<NoteLineProps, 'line'>) {
  switch (line.kind) {
    case 'note':
      return line.text;
    case 'rest':
      return (
        <>
          {`The first ${formatCount(line.shown)} of ${formatCount(line.total)}, by name. `}
          <Link href={`/modules/${line.slug}`} tabIndex={-1}>
            Open the module
          </Link>
        </>
      );
    case 'reasons':
      return <Reasons {...line.module} />;
  }
}

function Reasons({ health, slug }: Extract<OverviewLine, { readonly kind: 'reasons' }>['module']) {
  const rest = health.reasonCount - health.reasons.length;
  return (
    <ul className="flex flex-col gap-0.5">
      {health.reasons.map((reason) => (
        <li key={reason.message} className="flex gap-1.5">
          <span className="flex h-5 items-center">
            <StatusIcon tone={reason.severity} />
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <ReasonText reason={reason} tabIndex={-1} />
          </span>
        </li>
      ))}
      {rest > 0 ? (
        <li className="pl-5">
          <Link href={`/modules/${slug}`} tabIndex={-1}>{`${formatCount(rest)} more on its page`}</Link>
        </li>
      ) : null}
    </ul>
  );
}
