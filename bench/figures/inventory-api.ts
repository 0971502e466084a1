import type { Figure } from '../figure';
import { quantile } from '../quantile';
import type { ScaledConsole } from '../scaled-console';
import { timeRequests } from '../time-requests';

const views = [
  { name: 'a page of 100', query: 'limit=100', count: 100 },
  { name: 'a page of 2,000', query: 'limit=2000', count: 20 },
  { name: 'a search by name', query: 'limit=100&q=prod', count: 50 },
];

/** The inventory's answers at p50 and p95, against the smallest signed-in answer there is. */
export async function measureInventoryApi({ console, token }: ScaledConsole): Promise<readonly Figure[]> {
  const smallest = await timeRequests(`${console.url}/api/v1/access/me`, token, 100);
  const figures: Figure[] = [];
  for (const { name, query, count } of views) {
    const samples = await timeRequests(`${console.url}/api/v1/inventory/workloads?${query}`, token, count);
    for (const [label, share] of [
      ['p50', 0.5],
      ['p95', 0.95],
    ] as const) {
      figures.push({
        name: `inventory API, ${name}, ${label}`,
        value: quantile(samples, share),
        unit: 'ms',
        baseline: { name: `"who am I", ${label}`, value: quantile(smallest, share) },
      });
    }
  }
  return figures;
}
