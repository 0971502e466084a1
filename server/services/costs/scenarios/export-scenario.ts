import { toReportCsv } from '@/lib/present/costs/report-csv';
import { toReportMarkdown } from '@/lib/present/costs/report-markdown';
import { authorise } from '../../../auth/actor';
import type { ServiceContext } from '../../context';
import { requireScenario } from './require-scenario';
import { makeContent } from './take-snapshot';

interface Input {
  readonly scenarioId: string;
  readonly format: 'csv' | 'markdown';
}

/** A saved comparison's results at the prices in force as a file: exact figures, sources and dates. */
export async function exportScenario(
  ctx: ServiceContext,
  { scenarioId, format }: Input,
): Promise<{ name: string; type: string; text: string }> {
  authorise(ctx.actor, 'costs.read');
  const row = await requireScenario(ctx.db, scenarioId);
  const content = await makeContent(ctx, row, 'exported');
  const name = row.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase() || 'comparison';
  return format === 'csv'
    ? { name: `${name}.csv`, type: 'text/csv', text: toReportCsv(content) }
    : { name: `${name}.md`, type: 'text/markdown', text: toReportMarkdown(content) };
}
