import { spreadLabels } from '@/lib/present/charts/chart-scale';
import type { ChartColour } from '@/lib/present/charts/time-chart';
import { toCss } from './colours';

interface EndLabelsProps {
  readonly labels: readonly {
    readonly id: string;
    readonly label: string;
    readonly colour: ChartColour;
    /** Where the line ends, as a share of the axis. */
    readonly share: number;
  }[];
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

const lineHeight = 14;

/** The lines' names where the lines end, moved apart where they would overlap. */
export function EndLabels({ labels, top, height, width }: EndLabelsProps) {
  const wanted = labels.map(({ share }) => height * (1 - share));
  const positions = spreadLabels(wanted, lineHeight, height);
  return labels.map(({ id, label, colour }, index) => (
    <span
      key={id}
      className="pointer-events-none absolute right-0 flex items-center gap-1 pl-1.5 text-2xs text-ink-2"
      style={{ top: top + (positions[index] ?? 0) - 8, width }}
    >
      <span
        aria-hidden
        className="size-1.5 shrink-0 rounded-full forced-color-adjust-none"
        style={{ background: toCss(colour) }}
      />
      <span className="truncate">{label}</span>
    </span>
  ));
}
