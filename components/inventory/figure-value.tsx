import { UnknownValue } from '@/components/states/unknown-value';
import { TooltipText } from '@/components/ui/tooltip';
import type { Figure } from '@/lib/contracts/shapes';
import { describeMeasurement, formatMeasured } from '@/lib/present/inventory/measurement-words';

/** A measured figure with its window, samples and source on hover; unknown with why. */
export function FigureValue({ figure }: { readonly figure: Figure }) {
  if (!figure.known) return <UnknownValue why={figure.reason} />;
  const { value } = figure;
  const of = value.workload ? ` Worst of its functions: ${value.workload.name}.` : '';
  return (
    <TooltipText text={`${describeMeasurement(value)}${of}`}>
      {formatMeasured(value.value, value.unit)}
    </TooltipText>
  );
}
