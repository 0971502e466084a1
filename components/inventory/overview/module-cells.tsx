'use client';

import type { ModuleRow } from '@/lib/contracts/inventory';
import { formatMoney } from '@/lib/format/money';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { type CapacityWords, toProvisionedWords, toTaskWords } from '@/lib/present/inventory/overview-lines';
import { UnknownValue } from '../../states/unknown-value';
import { Status } from '../../ui/status';
import { TooltipText } from '../../ui/tooltip';

const healthWords = { good: 'good', attention: 'attention', bad: 'bad', unknown: 'not measured' } as const;

/** A module's health as a word, with its reasons on hover. */
export function HealthCell({ health }: Pick<ModuleRow, 'health'>) {
  const status = (
    <Status tone={health.state === 'unknown' ? 'neutral' : health.state}>{healthWords[health.state]}</Status>
  );
  if (health.reasons.length === 0) return status;
  return (
    <TooltipText
      untabbable
      className="inline-flex"
      text={
        <ul className="flex flex-col gap-1">
          {health.reasons.slice(0, 6).map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
          {health.reasons.length > 6 ? (
            <li>{formatCountOf(health.reasons.length - 6, 'more', 'more')}</li>
          ) : null}
        </ul>
      }
    >
      {status}
    </TooltipText>
  );
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

/** Month to date, or that it is not computed and why. */
export function CostCell({ costUsdMonthToDate }: Pick<ModuleRow, 'costUsdMonthToDate'>) {
  return costUsdMonthToDate.known ? (
    formatMoney(costUsdMonthToDate.value)
  ) : (
    <UnknownValue untabbable word="not computed" why={costUsdMonthToDate.reason} />
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
