'use client';

import type { ModuleWorkload } from '@/lib/contracts/inventory';
import { toWorkloadFacts } from '@/lib/present/inventory/workload-facts';
import { cx } from '../../ui/cx';
import { FieldCell } from '../field-cell';
import { WorkloadFigure } from '../workload-figure';
import { WorkloadLink } from '../workload-link';
import { Cell, LineFrame } from './line-frame';
import type { LineRow } from './line-row';
import { WorkloadCostCell, WorkloadHealthCell } from './module-cells';
import { overviewTracks } from './overview-columns';

interface WorkloadLineProps {
  readonly workload: ModuleWorkload;
  readonly row: LineRow;
}

/** A workload under its module, its figures in the module's columns. */
export function WorkloadLine({ workload, row }: WorkloadLineProps) {
  const facts = toWorkloadFacts(workload);
  return (
    <LineFrame
      row={row}
      level={2}
      className={cx(overviewTracks, 'h-row-dense cursor-default hover:bg-hover')}
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
    </LineFrame>
  );
}
