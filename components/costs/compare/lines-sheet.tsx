'use client';

import { Money } from '@/components/ui/money';
import { Sheet } from '@/components/ui/sheet';
import type { ReportedOption } from '@/lib/contracts/costs/compare-shapes';
import type { EstimateLine } from '@/lib/contracts/costs/estimate';
import { formatUnitPrice } from '@/lib/format/money';
import { toSpeakingLines } from '@/lib/present/costs/cost-matrix';

interface LinesSheetProps {
  readonly option: ReportedOption;
  readonly onClose: () => void;
}

/** An option's lines: quantity × unit price, how each comes about, and where its price was read and when. */
export function LinesSheet({ option, onClose }: LinesSheetProps) {
  const { cost, label } = option;
  return (
    <Sheet
      title={label}
      subtitle={cost.known ? <Money usd={cost.value.usd} per="a month" /> : cost.reason}
      isOpen
      onClose={onClose}
    >
      {cost.known ? (
        <ul className="flex flex-col gap-3">
          {toSpeakingLines(cost.value.estimate.lines).map((line) => (
            <Line key={`${line.component} ${line.label} ${line.formula}`} line={line} />
          ))}
        </ul>
      ) : null}
      {option.notes.length > 0 ? (
        <ul className="list-disc pt-4 pl-4 text-ink-2">
          {option.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      {cost.known ? (
        <ul className="list-disc pt-2 pl-4 text-ink-3 text-xs">
          {cost.value.estimate.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </Sheet>
  );
}

function Line({ line }: { readonly line: EstimateLine }) {
  const { label, amount, unitPrice, formula, basis, unit } = line;
  return (
    <li className="border-line border-b pb-2">
      <div className="flex justify-between gap-3">
        <span className="font-medium">{label}</span>
        <span>{amount.known ? <Money usd={amount.value} /> : `unknown: ${amount.reason}`}</span>
      </div>
      <p className="text-ink-2 text-xs [overflow-wrap:anywhere]">{`${formula} (${basis})`}</p>
      <p className="text-ink-3 text-xs">
        {unitPrice.known
          ? `${formatUnitPrice(unitPrice.value.usd)} per ${unit} · ${unitPrice.value.source}, ${unitPrice.value.asOf}${unitPrice.value.verified ? '' : ' · not confirmed'}${unitPrice.value.conflict ? ` · ${unitPrice.value.conflict}` : ''}`
          : unitPrice.reason}
      </p>
    </li>
  );
}
