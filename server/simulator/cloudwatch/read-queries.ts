import { flag, type Input, number, records, text } from '../input';
import { invalid } from './errors';
import { type Expression, idsOf } from './math/expression';
import { parseExpression } from './math/parse-expression';
import { type MetricStat, readMetricStat, readPeriod } from './read-metric';

/** One query of a GetMetricData call. */
export interface MetricQuery {
  readonly id: string;
  readonly label: string | null;
  readonly returned: boolean;
  /** The period of what an expression makes of nothing else; null: unsaid. */
  readonly periodSeconds: number | null;
  readonly source:
    | { readonly kind: 'metric'; readonly stat: MetricStat }
    | { readonly kind: 'math'; readonly text: string; readonly expression: Expression };
}

const MOST_QUERIES = 500;

function sourceOf(query: Input, at: string): MetricQuery['source'] {
  const stat = readMetricStat(query, at);
  const expression = text(query, 'Expression');
  if ((stat === null) === (expression === undefined)) {
    throw invalid(
      `The parameters ${at}MetricStat and ${at}Expression are mutually exclusive and one is required.`,
    );
  }
  return stat === null
    ? { kind: 'math', text: expression ?? '', expression: parseExpression(expression ?? '') }
    : { kind: 'metric', stat };
}

function readQuery(query: Input, index: number): MetricQuery {
  const at = `MetricDataQueries.member.${index + 1}.`;
  const id = text(query, 'Id');
  if (id === undefined) throw invalid(`The parameter ${at}Id is required.`);
  if (!/^[a-z][a-zA-Z0-9_]{0,254}$/.test(id)) {
    throw invalid(
      `The value ${id} for parameter ${at}Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.`,
    );
  }
  return {
    id,
    label: text(query, 'Label') ?? null,
    returned: flag(query, 'ReturnData') ?? true,
    periodSeconds: number(query, 'Period') === undefined ? null : readPeriod(query, at),
    source: sourceOf(query, at),
  };
}

function requireKnownIds(queries: readonly MetricQuery[]): void {
  const known = new Set(queries.map((one) => one.id));
  for (const { source } of queries) {
    const missing =
      source.kind === 'math' ? idsOf(source.expression).find((id) => !known.has(id)) : undefined;
    if (missing !== undefined) throw invalid(`Error in expression: '${missing}' is not a known metric id.`);
  }
}

/** Returns the queries of a call. Throws ValidationError for none, more than 500, ids that are not unique, or expressions of others. */
export function readQueries(input: Input): readonly MetricQuery[] {
  const given = records(input, 'MetricDataQueries');
  if (given.length === 0) throw invalid('The parameter MetricDataQueries is required.');
  if (given.length > MOST_QUERIES) {
    throw invalid(`The collection MetricDataQueries must not have a size greater than ${MOST_QUERIES}.`);
  }
  const queries = given.map(readQuery);
  if (new Set(queries.map((one) => one.id)).size < queries.length) {
    throw invalid('The values for parameter id in MetricDataQueries are not unique.');
  }
  requireKnownIds(queries);
  return queries;
}
