import type { Figure } from '@/lib/contracts/shapes';
import { FigureText } from './overview/figure-text';

interface WorkloadFigureProps {
  readonly kind: 'function' | 'service';
  readonly figure: Figure;
}

/** A figure of requests in a workload's row; a service, whose requests ECS does not see, has none. */
export function WorkloadFigure({ kind, figure }: WorkloadFigureProps) {
  if (kind === 'service') return <span className="sr-only">does not apply</span>;
  return <FigureText figure={figure} />;
}
