import { describe, expect, it } from 'vitest';
import type { MetricName } from '../metric-name';
import { matchesSearch } from './matches-search';
import { parseSearch } from './parse-search';

function lambda(name: string, FunctionName: string, more: Readonly<Record<string, string>> = {}): MetricName {
  return { namespace: 'AWS/Lambda', name, dimensions: { FunctionName, ...more } };
}

const METRICS: readonly MetricName[] = [
  lambda('Invocations', 'orders-prod-api'),
  lambda('Errors', 'orders-prod-api'),
  lambda('Invocations', 'orders-dev-api'),
  lambda('Invocations', 'orders-prod-api', { Resource: 'orders-prod-api:live' }),
  {
    namespace: 'AWS/ECS',
    name: 'CPUUtilization',
    dimensions: { ClusterName: 'orders-prod', ServiceName: 'web' },
  },
];

function found(text: string): readonly number[] {
  const query = parseSearch(text);
  return METRICS.flatMap((metric, index) => (matchesSearch(query, metric) ? [index] : []));
}

describe('SEARCH', () => {
  it.each<readonly [string, readonly number[]]>([
    ['{AWS/Lambda,FunctionName}', [0, 1, 2]],
    ['{AWS/Lambda,FunctionName} MetricName="Invocations"', [0, 2]],
    ['{AWS/Lambda,FunctionName,Resource}', [3]],
    ['{AWS/Lambda, Resource, FunctionName}', [3]],
    ['{"AWS/ECS","ClusterName","ServiceName"} cpu', [4]],
    ['Namespace=AWS/ECS', [4]],
    ['FunctionName=prod MetricName=invocations', [0, 3]],
    ['FunctionName="orders-prod"', []],
    ['{AWS/Lambda,FunctionName} prod Errors', [1]],
    ['{AWS/Lambda,FunctionName} (MetricName=Errors OR dev)', [1, 2]],
    ['{AWS/Lambda,FunctionName} NOT dev', [0, 1]],
    ['{AWS/Lambda,FunctionName} Invocations AND NOT orders-dev', [0]],
    ['MetricName=("Errors" OR "CPUUtilization")', [1, 4]],
    ['Utilization', [4]],
    ['"Utilization"', []],
    ['nothing-like-it', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['', '{}', '{AWS/Lambda,FunctionName} (', 'a OR', 'NOT', '= x', 'a = ', ')', 'x'.repeat(1025)])(
    'refuses %s',
    (text) => {
      expect(() => parseSearch(text)).toThrow(/SEARCH/);
    },
  );
});
