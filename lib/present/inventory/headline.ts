import type { z } from 'zod';
import type { MetricName, SummaryFigure } from '@/lib/contracts/inventory';
import type { Measurement } from '@/lib/contracts/shapes';
import { describeMeasurement } from './measurement-words';

export type HeadlineTone = 'neutral' | 'progress' | 'good' | 'attention' | 'bad';

/** A piece of the sentence under a workload's name; `section` is where its evidence stands on the page. */
export interface HeadlinePart {
  readonly text: string;
  readonly section: 'capacity' | 'metrics' | 'configuration' | null;
  /** What the figure rests on, for hovering. */
  readonly evidence: string | null;
}

export interface Headline {
  readonly tone: HeadlineTone;
  readonly parts: readonly HeadlinePart[];
}

type Summary = z.infer<typeof SummaryFigure>;

/** A measured value, or null when it is not known. */
export function measuredOf(
  summaries: readonly Summary[],
  metric: MetricName | 'coldStartRate',
): Measurement | null {
  const figure = summaries.find((one) => one.metric === metric)?.figure;
  return figure?.known ? figure.value : null;
}

/** Why a metric is not known; null when it is. */
export function absenceOf(summaries: readonly Summary[], metric: MetricName): string | null {
  const figure = summaries.find((one) => one.metric === metric)?.figure;
  if (figure === undefined) return 'it has not been read yet';
  return figure.known ? null : figure.reason;
}

/** Plain words of a headline. */
export function said(text: string, section: HeadlinePart['section'] = null): HeadlinePart {
  return { text, section, evidence: null };
}

/** Words that rest on a measured figure. */
export function measured(text: string, figure: Measurement): HeadlinePart {
  return { text, section: 'metrics', evidence: describeMeasurement(figure) };
}
