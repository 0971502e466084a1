'use client';

import { useRef } from 'react';
import { useGo } from '@/lib/client/scope/use-scope';
import type { ModuleRow, Scope } from '@/lib/contracts/inventory';
import { useGridKeys } from '../../data-table/use-grid-keys';
import { cx } from '../../ui/cx';
import { useShortcut } from '../../ui/shortcuts';
import { useNarrow } from '../../ui/use-media';
import { toWorkloadHref } from '../workload-link';
import type { LineRow } from './line-row';
import { ModuleEntry, WorkloadEntry } from './list-entries';
import { ModuleLine } from './module-line';
import { NoteLine } from './note-line';
import { overviewColumns, overviewTracks } from './overview-columns';
import { type OverviewLine, useOpenModules } from './use-open-modules';
import { WorkloadLine } from './workload-line';

interface ModuleTableProps {
  readonly modules: readonly ModuleRow[];
  readonly scope: Scope;
}

/** Modules as rows that open in place to their workloads. */
export function ModuleTable({ modules, scope }: ModuleTableProps) {
  const { lines, toggle } = useOpenModules(modules, scope);
  const isNarrow = useNarrow();
  const container = useRef<HTMLDivElement>(null);
  const go = useGo();
  const open = (index: number) => {
    const line = lines[index];
    if (line?.kind === 'module') toggle(line.module.slug);
    if (line?.kind === 'workload') go(toWorkloadHref(line.workload));
    if (line?.kind === 'reasons') go(`/modules/${line.module.slug}`);
    if (line?.kind === 'rest') go(`/modules/${line.slug}`);
  };
  const unfold = (index: number, wanted: boolean) => {
    const line = lines[index];
    if (line?.kind === 'module' && line.isOpen !== wanted) toggle(line.module.slug);
  };
  const keys = useGridKeys({
    container,
    count: lines.length,
    scrollTo: (index) =>
      container.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: 'nearest' }),
    onOpen: open,
    onToggle: open,
    onUnfold: unfold,
  });
  useShortcut({ keys: 'j', label: 'Next row (k: previous)', group: 'Table' }, keys.focusActive);
  return (
    <div
      ref={container}
      role="treegrid"
      aria-label="Modules"
      aria-rowcount={lines.length + 1}
      onKeyDown={keys.onKeyDown}
      // Beside too narrow a page it scrolls sideways; elsewhere it must not, or its header could not stay in sight.
      className={cx('border-line border-t', !isNarrow && 'max-xl:overflow-x-auto')}
    >
      {isNarrow ? null : <HeaderLine />}
      <div role="rowgroup" className={isNarrow ? undefined : 'min-w-fit'}>
        {lines.map((line, index) => (
          <Line
            key={keyOf(line)}
            line={line}
            isNarrow={isNarrow}
            row={{
              index,
              isActive: index === keys.active,
              onActive: () => keys.setActive(index),
              onOpen: () => open(index),
            }}
          />
        ))}
      </div>
    </div>
  );
}

function Line({
  line,
  isNarrow,
  row,
}: {
  readonly line: OverviewLine;
  readonly isNarrow: boolean;
  readonly row: LineRow;
}) {
  switch (line.kind) {
    case 'module':
      return isNarrow ? <ModuleEntry line={line} row={row} /> : <ModuleLine line={line} row={row} />;
    case 'workload':
      return isNarrow ? (
        <WorkloadEntry workload={line.workload} row={row} />
      ) : (
        <WorkloadLine workload={line.workload} row={row} />
      );
    default:
      return <NoteLine line={line} row={row} />;
  }
}

function HeaderLine() {
  return (
    <div role="rowgroup" className="sticky top-0 z-10 min-w-fit">
      <div
        role="row"
        aria-rowindex={1}
        className={cx(overviewTracks, 'h-8 border-line border-b bg-sunken text-ink-2 text-xs')}
      >
        {overviewColumns.map(({ id, header, end }) => (
          <div
            key={id}
            role="columnheader"
            className={cx(
              'flex min-w-0 items-center px-2 first:pl-4 last:pr-4 md:last:pr-6 md:first:pl-6',
              end && 'justify-end',
            )}
          >
            <span className="truncate">{header}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function keyOf(line: OverviewLine): string {
  switch (line.kind) {
    case 'module':
      return `module ${line.module.slug}`;
    case 'workload':
      return line.workload.id;
    case 'reasons':
      return `reasons ${line.module.slug}`;
    case 'note':
    case 'rest':
      return `${line.kind} ${line.slug}`;
  }
}
