import type { MetricsComponent } from './charges/cloud-watch-charges';
import { computeEstimate } from './estimate';
import type { EstimateLine } from './estimate-line';
import { hoursPerMonth, monthOfHours } from './month-length';
import type { PriceBook } from './price-book';
import { quantityOf } from './quantity';
import type { EstimateTotal } from './total';

/** Metrics asked of CloudWatch's GetMetricData in one region. */
export interface MetricUse {
  readonly region: string;
  readonly metrics: number;
}

/** What asking for metrics has cost: $0.01 per 1,000, in every account, never free; a line for each region. */
export interface OwnCost {
  readonly total: EstimateTotal;
  readonly lines: EstimateLine[];
}

/** The price of the console's own GetMetricData calls (https://aws.amazon.com/cloudwatch/pricing/). */
export function priceMetricUse(use: readonly MetricUse[], book: PriceBook): OwnCost {
  const components = use.map(({ region, metrics }) => ({ name: region, region, component: askFor(metrics) }));
  const { lines, total } = computeEstimate(
    {
      components,
      month: monthOfHours(hoursPerMonth),
      freeTier: false,
      overrides: [],
      savingsPlan: null,
      discount: null,
    },
    book,
  );
  return { total, lines: lines.filter((line) => line.priceKey === 'metrics.getMetricData') };
}

function askFor(metrics: number): MetricsComponent {
  const none = quantityOf(0, 'measured');
  return {
    kind: 'metrics',
    customMetrics: none,
    standardAlarms: none,
    highResolutionAlarms: none,
    compositeAlarms: none,
    metricsRequested: quantityOf(metrics, 'measured'),
    otherRequests: none,
  };
}
