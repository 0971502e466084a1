'use client';

import type { ModuleWorkload } from '@/lib/contracts/inventory';
import { toWorkloadFacts } from '@/lib/present/inventory/workload-facts';
import { isInteractive } from '../../data-table/body-row';
import { cx } from '../../ui/cx';
import { FieldCell } from '../field-cell';
import { WorkloadFigure } from '../workload-figure';
import { WorkloadLink } from '../workload-link';
import type { LineRow } from './line-row';
import { WorkloadCostCell, WorkloadHealthCell } from './module-cells';
import { Cell } from './module-line';
import { overviewTracks } from './overview-columns';

interface WorkloadLineProps {
  readonly workload: ModuleWorkload;
  readonly row: LineRow;
}

/** A workload under its module, its figures in the module's columns. */
export function WorkloadLine({ workload, row }: WorkloadLineProps) {
  const facts = toWorkloadFacts(workload);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the row is handled by the grid around it
    <div
      role="row"
      aria-level={2}
      aria-rowindex={row.index + 2}
      data-index={row.index}
      tabIndex={row.isActive ? 0 : -1}
      onFocus={row.onActive}
      onClick={(event) => {
        if (!isInteractive(event)) row.onOpen();
      }}
      className={cx(
        overviewTracks,
        'h-row-dense cursor-default border-line border-b bg-sunken -outline-offset-2! hover:bg-hover',
      )}
    >
      <Cell className="pl-10! md:pl-11!">
        <WorkloadLink {...workload} />
      </Cell>
      <Cell>
        <WorkloadHealthCell health={workload.health} />
      </Cell>
      <Cell end className="text-ink-2">
        <span className="truncate" title={`${facts.place} · ${facts.configuration}`}>
          {workload.stage ?? workload.region}
        </span>
      </Cell>
      <Cell end>
        <WorkloadCostCell cost={workload.cost} />
      </Cell>
      <Cell end>
        <WorkloadFigure kind={workload.kind} figure={workload.latencyMsP95} />
      </Cell>
      <Cell end>
        <WorkloadFigure kind={workload.kind} figure={workload.coldStartRate} />
      </Cell>
      <Cell end>
        <WorkloadFigure kind={workload.kind} figure={workload.errorRate} />
      </Cell>
      <Cell end>
        <FieldCell read={facts.provisioned} />
      </Cell>
      <Cell end>
        <FieldCell read={facts.tasks} />
      </Cell>
      <Cell />
    </div>
  );
}
