'use client';

import type { ModuleHealth, ModuleRow, ModuleWorkload } from '@/lib/contracts/inventory';
import type { Figure } from '@/lib/contracts/shapes';
import { formatAtLeast, formatMoney } from '@/lib/format/money';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { toCostWords } from '@/lib/present/costs/cost-words';
import { toHealthWords, topicsOf } from '@/lib/present/inventory/health-words';
import { type CapacityWords, toProvisionedWords, toTaskWords } from '@/lib/present/inventory/overview-lines';
import { UnknownValue } from '../../states/unknown-value';
import { Status } from '../../ui/status';
import { TooltipText } from '../../ui/tooltip';
import { FigureText } from './figure-text';

interface HealthCellProps {
  readonly health: Pick<ModuleHealth, 'state' | 'reasons' | 'reasonCount' | 'topics'>;
}

/** A health: that it is good, or what it is about, with the reasons on hover. */
export function HealthCell({ health }: HealthCellProps) {
  const { tone, text, state } = toHealthWords(health);
  const status = (
    <Status tone={tone}>
      {state ? <span className="sr-only">{`${state}: `}</span> : null}
      {text}
    </Status>
  );
  const rest = health.reasonCount - health.reasons.length;
  if (health.reasons.length === 0) return status;
  return (
    <TooltipText
      untabbable
      className="inline-flex min-w-0"
      text={
        <ul className="flex flex-col gap-1">
          {health.reasons.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
          {rest > 0 ? <li>{`${formatCount(rest)} more.`}</li> : null}
        </ul>
      }
    >
      {status}
    </TooltipText>
  );
}

/** The health of a module in its row; one that holds nothing has none. */
export function ModuleHealthCell({ module }: { readonly module: ModuleRow }) {
  if (module.functions + module.services === 0) return <span className="text-ink-3">empty</span>;
  return <HealthCell health={module.health} />;
}

/** A figure of a module's requests; one without functions has none. */
export function ModuleFigure({ module, figure }: { readonly module: ModuleRow; readonly figure: Figure }) {
  if (module.functions === 0) return <span className="text-ink-3">none</span>;
  return <FigureText figure={figure} />;
}

/** The health of one workload. */
export function WorkloadHealthCell({ health }: Pick<ModuleWorkload, 'health'>) {
  const { reasons } = health;
  return <HealthCell health={{ ...health, reasonCount: reasons.length, topics: topicsOf(reasons) }} />;
}

/** How many functions and services. */
export function WorkloadsCell({ functions, services }: Pick<ModuleRow, 'functions' | 'services'>) {
  return (
    <TooltipText
      untabbable
      text={`${formatCountOf(functions, 'function')}, ${formatCountOf(services, 'service')}`}
    >
      {formatCount(functions + services)}
    </TooltipText>
  );
}

/** Month to date with its trend, what it leads to on hover; or that it is not priced yet. */
export function CostCell({ cost }: Pick<ModuleRow, 'cost'>) {
  if (cost === null) return <UnknownValue untabbable word="not priced" why={notPricedYet} />;
  const { text, trend, details } = toCostWords(cost);
  return (
    <TooltipText
      untabbable
      className="inline-flex min-w-0 gap-1.5"
      text={
        <ul className="flex flex-col gap-1">
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      }
    >
      <span>{text}</span>
      {trend ? <span className="text-ink-3">{trend}</span> : null}
    </TooltipText>
  );
}

const notPricedYet = 'its use is being read from CloudWatch; the first prices come within minutes';

/** What one workload costs this month to date. */
export function WorkloadCostCell({ cost }: Pick<ModuleWorkload, 'cost'>) {
  if (cost === null) return <UnknownValue untabbable word="not priced" why={notPricedYet} />;
  if (cost.missing === null) return formatMoney(cost.usd);
  return (
    <TooltipText untabbable text={`At least ${formatMoney(cost.usd)}; unknown: ${cost.missing}.`}>
      {formatAtLeast(cost.usd, false)}
    </TooltipText>
  );
}

export function ProvisionedCell({ row }: { readonly row: ModuleRow }) {
  return (
    <Capacity
      none="off"
      words={toProvisionedWords(row)}
      isShort={row.provisioned.available < row.provisioned.requested}
    />
  );
}

export function TasksCell({ row }: { readonly row: ModuleRow }) {
  return (
    <Capacity none="no service" words={toTaskWords(row)} isShort={row.tasks.running < row.tasks.desired} />
  );
}

interface CapacityProps {
  readonly words: CapacityWords | null;
  readonly none: string;
  /** Less is in force than was asked for. */
  readonly isShort: boolean;
}

function Capacity({ words, none, isShort }: CapacityProps) {
  if (words === null) return <span className="text-ink-3">{none}</span>;
  return (
    <TooltipText untabbable text={words.detail} className={isShort ? 'text-attention-text' : ''}>
      {words.text}
    </TooltipText>
  );
}

/** The changes under way; nothing is shown where there are none. */
export function UnderWayCell({ count }: { readonly count: number }) {
  if (count === 0) return <span className="sr-only">none</span>;
  return <Status tone="progress">{formatCount(count)}</Status>;
}
