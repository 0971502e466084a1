/** One measured figure beside what it is compared to. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'MB' | 'calls';
  readonly baseline: {
    /** In words, so that the ratio means something. */
    readonly name: string;
    readonly value: number;
  };
}

const text = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** The figure as one line: value, ratio and baseline. */
export function figureLine({ name, value, unit, baseline }: Figure): string {
  const ratio = baseline.value > 0 ? `${text(value / baseline.value)} ×` : 'no ratio to';
  const measured = `${text(value)} ${unit}`;
  return `${name.padEnd(52)}${measured.padStart(12)}  ${ratio.padStart(8)} ${baseline.name} (${text(baseline.value)} ${unit})`;
}
