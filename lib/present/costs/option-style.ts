import type { OptionId } from '@/lib/domain/costs/compare/option-ids';
import type { ChartColour } from '../charts/time-chart';

interface Style {
  readonly colour: ChartColour;
  readonly dash: string | null;
}

const dashed = '6 3';
const dotted = '2 3';
const mixed = '8 3 2 3';

/** A colour for each kind of compute, a stroke for each way of it; the same on every comparison. */
export const optionStyles: Readonly<Record<OptionId, Style>> = {
  lambda: { colour: 'series-1', dash: null },
  lambdaOther: { colour: 'series-1', dash: dashed },
  provisioned: { colour: 'series-2', dash: null },
  provisionedSchedule: { colour: 'series-2', dash: dashed },
  provisionedTracking: { colour: 'series-2', dash: dotted },
  snapStart: { colour: 'series-4', dash: null },
  fargate: { colour: 'series-3', dash: null },
  fargateOther: { colour: 'series-3', dash: dashed },
  fargateSpot: { colour: 'series-3', dash: dotted },
  fargateMix: { colour: 'series-3', dash: mixed },
  managedInstances: { colour: 'series-5', dash: null },
};
