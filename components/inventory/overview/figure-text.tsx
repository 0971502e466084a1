'use client';

import type { Figure } from '@/lib/contracts/shapes';
import { describeMeasurement, formatMeasured } from '@/lib/present/inventory/measurement-words';
import { UnknownValue } from '../../states/unknown-value';
import { TooltipText } from '../../ui/tooltip';

/** A measured figure with its statistic, window and samples on hover; or why there is none. */
export function FigureText({ figure }: { readonly figure: Figure }) {
  if (!figure.known) return <UnknownValue why={figure.reason} untabbable />;
  const { value, unit, workload } = figure.value;
  return (
    <TooltipText
      untabbable
      text={
        <>
          {workload ? <span className="block font-medium">{`Worst: ${workload.name}`}</span> : null}
          <span className="block">{describeMeasurement(figure.value)}</span>
        </>
      }
    >
      {formatMeasured(value, unit)}
    </TooltipText>
  );
}
