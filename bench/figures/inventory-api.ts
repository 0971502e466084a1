import type { Figure } from '../figure';
import { quantileFigures } from '../quantile-figures';
import type { ScaledConsole } from '../scaled-console';
import { timePairs } from '../time-pairs';

const views = [
  { name: 'a page of 100', query: 'limit=100', count: 100 },
  { name: 'a page of 2,000', query: 'limit=2000', count: 30 },
  { name: 'a search by name', query: 'limit=100&q=prod', count: 100 },
];

/** The inventory's answers at p50 and p95, against the smallest signed-in answer there is. */
export async function measureInventoryApi({ console, token }: ScaledConsole): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const { name, query, count } of views) {
    const url = `${console.url}/api/v1/inventory/workloads?${query}`;
    const samples = await timePairs(url, `${console.url}/api/v1/access/me`, token, count);
    figures.push(...quantileFigures(`inventory API, ${name}`, samples, '"who am I"'));
  }
  return figures;
}
