'use client';

import { formatMoney, formatMoneyExact } from '@/lib/format/money';
import { TooltipText } from './tooltip';

interface MoneyProps {
  readonly usd: number | string;
  /** "a month", "an hour": said after the amount. */
  readonly per?: string;
  readonly className?: string;
}

/** An amount: to the cent under $100, whole above, exact on hover. */
export function Money({ usd, per, className }: MoneyProps) {
  return (
    <TooltipText text={formatMoneyExact(usd)} {...(className ? { className } : {})}>
      {formatMoney(usd)}
      {per ? <span className="text-ink-2">{` ${per}`}</span> : null}
    </TooltipText>
  );
}
