import { flag, type Input, records, text } from '../input';
import type { CallContext, Operation } from '../service';
import { emittedMetrics } from './emitted-metrics';
import { invalid, invalidToken } from './errors';
import { findMetric } from './find-metric';
import type { MetricName } from './metric-name';
import { readCells } from './read-series';

const PAGE = 500;
const RECENT_HOURS = 3;

type Filter = (metric: MetricName) => boolean;

function namesFilter(input: Input): Filter {
  const namespace = text(input, 'Namespace');
  const name = text(input, 'MetricName');
  const dimensions = records(input, 'Dimensions').map((one) => [text(one, 'Name'), text(one, 'Value')]);
  if (dimensions.length > 10)
    throw invalid('The collection Dimensions must not have a size greater than 10.');
  return (metric) =>
    (namespace === undefined || metric.namespace === namespace) &&
    (name === undefined || metric.name === name) &&
    dimensions.every(([key = '', value]) => {
      const found = metric.dimensions[key];
      return found !== undefined && (value === undefined || value === found);
    });
}

/** Lets pass what has a datapoint in the last three hours, when that is asked for. */
function activityFilter(input: Input, call: CallContext): Filter {
  const recently = text(input, 'RecentlyActive');
  if (recently === undefined) return () => true;
  if (recently !== 'PT3H')
    throw invalid(`The value ${recently} for parameter RecentlyActive is not supported.`);
  const { state, world, now } = call;
  const start = now - RECENT_HOURS * 3_600_000;
  return (metric) => {
    const source = findMetric(state, metric);
    if (source === null) return false;
    const { cells } = readCells(world, source, { periodSeconds: 300, start, end: now, now });
    return cells.some((cell) => cell !== null);
  };
}

function startOf(input: Input): number {
  const token = text(input, 'NextToken');
  if (token === undefined) return 0;
  const decoded = Buffer.from(token, 'base64url').toString();
  if (!/^\d{1,9}$/.test(decoded)) throw invalidToken();
  return Number(decoded);
}

function metricView(metric: MetricName) {
  const dimensions = Object.entries(metric.dimensions).map(([Name, Value]) => ({ Name, Value }));
  return { Namespace: metric.namespace, MetricName: metric.name, Dimensions: dimensions };
}

/** ListMetrics: 500 a page, filtered by namespace, name, dimensions and activity; a monitoring account links no other. */
export const listMetrics: Operation = {
  handle(input, call) {
    const owner = text(input, 'OwningAccount');
    const elsewhere = owner !== undefined && owner !== call.account;
    const found = elsewhere
      ? []
      : [...emittedMetrics(call.state, call.now)]
          .filter(namesFilter(input))
          .filter(activityFilter(input, call));
    const start = startOf(input);
    const page = found.slice(start, start + PAGE);
    const more = start + PAGE < found.length;
    return {
      Metrics: page.map(metricView),
      ...(flag(input, 'IncludeLinkedAccounts') ? { OwningAccounts: page.map(() => call.account) } : {}),
      ...(more ? { NextToken: Buffer.from(String(start + PAGE)).toString('base64url') } : {}),
    };
  },
};
