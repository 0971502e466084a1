'use client';

import { ChevronRight } from 'lucide-react';
import type { ModuleRow } from '@/lib/contracts/inventory';
import { cx } from '../../ui/cx';
import { ScopedLink } from '../../ui/link';
import { Cell, LineFrame } from './line-frame';
import type { LineRow } from './line-row';
import {
  CostCell,
  ModuleFigure,
  ModuleHealthCell,
  ProvisionedCell,
  TasksCell,
  UnderWayCell,
  WorkloadsCell,
} from './module-cells';
import { overviewTracks } from './overview-columns';

interface ModuleLineProps {
  readonly line: { readonly module: ModuleRow; readonly isOpen: boolean };
  readonly row: LineRow;
}

/** A module in one row; pressing it shows and hides its workloads. */
export function ModuleLine({ line: { module, isOpen }, row }: ModuleLineProps) {
  return (
    <LineFrame
      row={row}
      level={1}
      isExpanded={isOpen}
      className={cx(overviewTracks, 'h-row cursor-default hover:bg-hover')}
    >
      <Cell>
        <ChevronRight
          aria-hidden
          size={14}
          className={cx('mr-2 shrink-0 text-ink-3 transition-transform duration-100', isOpen && 'rotate-90')}
        />
        <ModuleName module={module} />
      </Cell>
      <Cell>
        <ModuleHealthCell module={module} />
      </Cell>
      <Cell end>
        <WorkloadsCell {...module} />
      </Cell>
      <Cell end>
        <CostCell {...module} />
      </Cell>
      <Cell end>
        <ModuleFigure module={module} figure={module.latencyMsP95} />
      </Cell>
      <Cell end>
        <ModuleFigure module={module} figure={module.coldStartRate} />
      </Cell>
      <Cell end>
        <ModuleFigure module={module} figure={module.errorRate} />
      </Cell>
      <Cell end>
        <ProvisionedCell row={module} />
      </Cell>
      <Cell end>
        <TasksCell row={module} />
      </Cell>
      <Cell end>
        <UnderWayCell count={module.changesUnderWay} />
      </Cell>
    </LineFrame>
  );
}

/** The module's name, leading to its page; what no rule catches is told apart from a module. */
export function ModuleName({ module }: { readonly module: ModuleRow }) {
  const isUnassigned = module.id === null;
  return (
    <ScopedLink
      href={`/modules/${module.slug}`}
      tabIndex={-1}
      className={cx(
        'truncate hover:underline hover:decoration-line-strong hover:underline-offset-2',
        isUnassigned ? 'text-ink-2 italic' : 'font-medium',
      )}
    >
      {module.name}
    </ScopedLink>
  );
}
