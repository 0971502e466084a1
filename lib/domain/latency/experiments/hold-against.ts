import type { Finding } from './find-difference';
import type { PredictedFigure } from './predict-capacity';

export const predictionVerdicts = ['asPredicted', 'below', 'above', 'notKnown'] as const;
export type PredictionVerdict = (typeof predictionVerdicts)[number];

/** Within this share of what was predicted a figure is as predicted, however narrow its interval. */
const tolerance = 0.1;

/** Whether what was observed after a change, within its interval, is what was predicted, within its range. */
export function holdAgainst(predicted: PredictedFigure, finding: Finding): PredictionVerdict {
  const { difference, before } = finding;
  if (difference === null || before === null) return 'notKnown';
  const at = (change: number) => before * (1 + change);
  if (
    at(difference.high) <
    Math.min(predicted.low * (1 - tolerance), predicted.low - leastOf(predicted.statistic))
  )
    return 'below';
  if (
    at(difference.low) >
    Math.max(predicted.high * (1 + tolerance), predicted.high + leastOf(predicted.statistic))
  )
    return 'above';
  return 'asPredicted';
}

/** A tenth of a percent point of requests is as predicted too, as it is called similar. */
function leastOf(statistic: PredictedFigure['statistic']): number {
  return statistic === 'coldShare' ? 0.001 : 0;
}
