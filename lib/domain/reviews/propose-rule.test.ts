import { expect, test } from 'vitest';
import { proposeRule } from './propose-rule';

const names = ['sentiment-prod-dashboard', 'sentiment-prod-ingestion', 'sentiment-prod-analysis'];
const usual = (field: string, sign: string, threshold: string, list = 'functions') =>
  `${list}.filter(w, has(w.${field})).exists(w, w.${field} ${sign} ${threshold})`;

test.each([
  [
    'Dashboard or ingestion grows past 250 MB',
    'functions.filter(w, has(w.package_mb) && (w.name.contains("dashboard") || w.name.contains("ingestion"))).exists(w, w.package_mb > 250.0)',
  ],
  ['The bundle exceeds 0.25 GB', usual('package_mb', '>', '256.0')],
  ['p95 above 2 s', usual('duration_ms_p95', '>', '2000.0')],
  ['p99 latency over 800ms for a week', usual('duration_ms_p99', '>', '800.0')],
  ['Alert when the cold-start rate is > 10 %', usual('cold_start_rate', '>', '0.1')],
  ['Cold start above 3 seconds', usual('init_ms_p95', '>', '3000.0')],
  ['Error rate > 5%', usual('error_rate', '>', '0.05')],
  ['Throttles > 0', usual('throttles', '>', '0.0')],
  ['Concurrent executions > 800', usual('concurrency_max', '>', '800.0')],
  ['CPU stays under 20 percent', usual('cpu_percent_average', '<', '20.0', 'services')],
  ['More than 30 functions', 'size(functions) > 30'],
  [
    'It costs more than $1,200 a month',
    'sum(workloads.filter(w, has(w.cost_usd_monthly)).map(w, w.cost_usd_monthly)) > 1200.00',
  ],
  ['Every function is a container image', 'functions.all(f, f.package_type == "Image")'],
])('%s', (text, expression) => {
  expect(proposeRule(text, names)).toMatchObject({ expression });
});

test.each(['The team agrees on one packaging', 'AWS offers a universal format', 'Traffic doubles', ''])(
  '%s is left to a person',
  (text) => {
    expect(proposeRule(text, names)).toBeNull();
  },
);
