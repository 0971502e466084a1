import { UnknownValue } from '@/components/states/unknown-value';
import { TooltipText } from '@/components/ui/tooltip';
import type { PlanAhead } from '@/lib/contracts/plans-ahead';
import { formatAtLeast, formatMoneyExact } from '@/lib/format/money';

interface ExpectedCostProps {
  readonly cost: PlanAhead['cost'];
  readonly untabbable?: boolean;
}

/** What a plan is expected to cost in all; a lower bound where a part has no price, with which on hover. */
export function ExpectedCost({ cost: { usd, missing }, untabbable = false }: ExpectedCostProps) {
  if (!usd.known) return <UnknownValue why={usd.reason} untabbable={untabbable} />;
  const exact = formatMoneyExact(usd.value);
  return (
    <TooltipText
      text={missing === null ? exact : `At least ${exact}; unknown: ${missing}`}
      untabbable={untabbable}
    >
      {formatAtLeast(usd.value, missing === null)}
    </TooltipText>
  );
}
