'use client';

import { ChevronRight } from 'lucide-react';
import type { ModuleRow, ModuleWorkload } from '@/lib/contracts/inventory';
import { toWorkloadFacts } from '@/lib/present/inventory/workload-facts';
import { cx } from '../../ui/cx';
import { FieldCell } from '../field-cell';
import { WorkloadLink } from '../workload-link';
import { FigureText } from './figure-text';
import { LineFrame } from './line-frame';
import type { LineRow } from './line-row';
import {
  CostCell,
  ModuleFigure,
  ModuleHealthCell,
  ProvisionedCell,
  TasksCell,
  WorkloadCostCell,
  WorkloadHealthCell,
  WorkloadsCell,
} from './module-cells';
import { ModuleName } from './module-line';

interface ModuleEntryProps {
  readonly line: { readonly module: ModuleRow; readonly isOpen: boolean };
  readonly row: LineRow;
}

/** A module on a narrow screen: its name and health, and its figures below. */
export function ModuleEntry({ line: { module, isOpen }, row }: ModuleEntryProps) {
  return (
    <Entry row={row} level={1} isExpanded={isOpen}>
      <div className="flex min-w-0 items-center gap-2">
        <ChevronRight
          aria-hidden
          size={14}
          className={cx('shrink-0 text-ink-3 transition-transform duration-100', isOpen && 'rotate-90')}
        />
        <ModuleName module={module} />
        <span className="ml-auto shrink-0">
          <ModuleHealthCell module={module} />
        </span>
      </div>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 pl-[22px] text-xs">
        <Fact name="Workloads">
          <WorkloadsCell {...module} />
        </Fact>
        <Fact name="Cost this month">
          <CostCell cost={module.cost} />
        </Fact>
        <Fact name="p95">
          <ModuleFigure module={module} figure={module.latencyMsP95} />
        </Fact>
        <Fact name="Cold starts">
          <ModuleFigure module={module} figure={module.coldStartRate} />
        </Fact>
        <Fact name="Provisioned">
          <ProvisionedCell row={module} />
        </Fact>
        {module.services > 0 ? (
          <Fact name="Tasks">
            <TasksCell row={module} />
          </Fact>
        ) : null}
      </dl>
    </Entry>
  );
}

/** A workload on a narrow screen, under its module. */
export function WorkloadEntry({
  workload,
  row,
}: {
  readonly workload: ModuleWorkload;
  readonly row: LineRow;
}) {
  const facts = toWorkloadFacts(workload);
  return (
    <Entry row={row} level={2}>
      <div className="flex min-w-0 items-center gap-2 pl-[22px]">
        <WorkloadLink {...workload} />
        <span className="ml-auto shrink-0">
          <WorkloadHealthCell health={workload.health} />
        </span>
      </div>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 pl-[42px] text-xs">
        <Fact name="In">{facts.place}</Fact>
        <Fact name="Cost this month">
          <WorkloadCostCell cost={workload.cost} />
        </Fact>
        {workload.kind === 'function' ? (
          <>
            <Fact name="p95">
              <FigureText figure={workload.latencyMsP95} />
            </Fact>
            <Fact name="Cold starts">
              <FigureText figure={workload.coldStartRate} />
            </Fact>
            <Fact name="Provisioned">
              <FieldCell read={facts.provisioned} />
            </Fact>
          </>
        ) : (
          <Fact name="Tasks">
            <FieldCell read={facts.tasks} />
          </Fact>
        )}
      </dl>
    </Entry>
  );
}

interface EntryProps {
  readonly row: LineRow;
  readonly level: 1 | 2;
  readonly isExpanded?: boolean;
  readonly children: React.ReactNode;
}

function Entry({ children, ...line }: EntryProps) {
  return (
    <LineFrame {...line} className="px-4 py-2">
      <div role="gridcell" className="flex min-w-0 flex-col gap-1">
        {children}
      </div>
    </LineFrame>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex gap-1">
      <dt className="text-ink-3">{name}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  );
}
