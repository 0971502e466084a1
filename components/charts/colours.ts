import type { ChartColour } from '@/lib/present/charts/time-chart';

/** A chart's colour token as CSS reads it. */
export function toCss(colour: ChartColour): string {
  return `var(--${colour})`;
}
