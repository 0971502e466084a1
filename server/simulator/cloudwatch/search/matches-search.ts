import { hasExactly, type MetricName } from '../metric-name';
import type { Condition, SearchQuery } from './search-query';

type Term = Extract<Condition, { kind: 'term' }>;

/** Words, parts of words in camel case and numbers, in lower case: what a term without quotes is compared to. */
function tokensOf(text: string): readonly string[] {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const parts = words.flatMap((word) => word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g) ?? []);
  return [...words, ...parts].map((word) => word.toLowerCase());
}

function matchesText(term: Term, text: string): boolean {
  if (term.exact) return text === term.text;
  if (text.toLowerCase() === term.text.toLowerCase()) return true;
  const wanted = term.text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const found = new Set(tokensOf(text));
  return wanted.length > 0 && wanted.every((word) => found.has(word.toLowerCase()));
}

function matchesTerm(term: Term, metric: MetricName): boolean {
  const { namespace, name, dimensions } = metric;
  if (term.property === null) {
    const names = [namespace, name, ...Object.keys(dimensions), ...Object.values(dimensions)];
    return names.some((text) => matchesText(term, text));
  }
  const properties = new Map(Object.entries({ ...dimensions, Namespace: namespace, MetricName: name }));
  const value = properties.get(term.property);
  return value !== undefined && matchesText(term, value);
}

function satisfies(condition: Condition, metric: MetricName): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => satisfies(one, metric));
    case 'any':
      return condition.of.some((one) => satisfies(one, metric));
    case 'not':
      return !satisfies(condition.of, metric);
    case 'term':
      return matchesTerm(condition, metric);
  }
}

/** Whether a search finds a metric: its schema exactly, its terms as CloudWatch compares them. */
export function matchesSearch({ schema, condition }: SearchQuery, metric: MetricName): boolean {
  if (schema !== null) {
    if (schema.namespace !== metric.namespace || !hasExactly(metric, ...schema.dimensions)) return false;
  }
  return condition === null || satisfies(condition, metric);
}
