import type { ModuleRow } from '@/lib/contracts/inventory';
import { FigureValue } from './figure-value';
import { CostCell } from './overview/module-cells';

/** A module's figures over the scope: latency, cold starts, errors, capacity in force and cost. */
export function ModuleFigures({ module }: { readonly module: ModuleRow }) {
  const { provisioned, tasks } = module;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 rounded border border-line px-3 py-2">
      <Item label="p95, worst function">
        <FigureValue figure={module.latencyMsP95} />
      </Item>
      <Item label="Cold starts">
        <FigureValue figure={module.coldStartRate} />
      </Item>
      <Item label="Errors">
        <FigureValue figure={module.errorRate} />
      </Item>
      <Item label="Provisioned, available of requested">
        {provisioned.functions === 0 ? 'none' : `${provisioned.available} of ${provisioned.requested}`}
      </Item>
      {provisioned.functions > 0 ? (
        <Item label="Provisioned, most used">
          <FigureValue figure={provisioned.usedMax} />
        </Item>
      ) : null}
      {module.services > 0 ? (
        <Item label="Tasks, running of wanted">{`${tasks.running} of ${tasks.desired}`}</Item>
      ) : null}
      <Item label="Cost this month">
        <CostCell cost={module.cost} />
      </Item>
    </dl>
  );
}

function Item({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex flex-col">
      <dt className="text-ink-3 text-xs">{label}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
