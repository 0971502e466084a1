import { oneOf, present, requireAll } from '../constraints';
import { type Input, record, records, text, texts } from '../input';
import type { BillLine } from './bill/line';
import { dimensionNames, dimensionOf } from './dimensions';
import { invalid } from './errors';

export type LineTest = (line: BillLine) => boolean;

const roots = ['And', 'Or', 'Not', 'Dimensions', 'Tags', 'CostCategories'] as const;
const matchOptions = [
  'EQUALS',
  'ABSENT',
  'STARTS_WITH',
  'ENDS_WITH',
  'CONTAINS',
  'CASE_SENSITIVE',
  'CASE_INSENSITIVE',
  'GREATER_THAN_OR_EQUAL',
] as const;

function matcher(given: Input): (value: string | undefined) => boolean {
  const options = texts(given, 'MatchOptions');
  requireAll(options.map((option) => oneOf(option, 'matchOptions', matchOptions)));
  if (options.includes('ABSENT')) return (value) => value === undefined || value === '';
  const fold = (value: string) => (options.includes('CASE_INSENSITIVE') ? value.toLowerCase() : value);
  const wanted = texts(given, 'Values').map(fold);
  if (wanted.length === 0) throw invalid('Values must not be empty.');
  const compare = (value: string, one: string) => {
    if (options.includes('STARTS_WITH')) return value.startsWith(one);
    if (options.includes('ENDS_WITH')) return value.endsWith(one);
    if (options.includes('CONTAINS')) return value.includes(one);
    return value === one;
  };
  return (value) => value !== undefined && wanted.some((one) => compare(fold(value), one));
}

function dimensionTest(given: Input): LineTest {
  const key = text(given, 'Key');
  requireAll([present(key, 'filter.dimensions.key'), oneOf(key, 'filter.dimensions.key', dimensionNames)]);
  const matches = matcher(given);
  return (line) => matches(dimensionOf(line, key ?? ''));
}

function tagTest(given: Input): LineTest {
  const key = text(given, 'Key');
  requireAll([present(key, 'filter.tags.key')]);
  const matches = matcher(given);
  return (line) => matches(line.tags[key ?? '']);
}

function several(expression: Input, root: 'And' | 'Or'): readonly LineTest[] {
  const tests = records(expression, root).map(toLineTest);
  if (tests.length < 2) throw invalid(`Expression of type ${root} should have at least two operands.`);
  return tests;
}

/** What a filter expression asks of a line. Throws for anything but one operator at each level. */
export function toLineTest(expression: Input): LineTest {
  const given = roots.filter((root) => expression[root] !== undefined && expression[root] !== null);
  const [root] = given;
  if (given.length !== 1 || root === undefined) {
    throw invalid(
      'An expression must have exactly one of And, Or, Not, Dimensions, Tags and CostCategories.',
    );
  }
  const operand = root === 'And' || root === 'Or' ? {} : (record(expression, root) ?? {});
  switch (root) {
    case 'And': {
      const tests = several(expression, root);
      return (line) => tests.every((test) => test(line));
    }
    case 'Or': {
      const tests = several(expression, root);
      return (line) => tests.some((test) => test(line));
    }
    case 'Not': {
      const test = toLineTest(operand);
      return (line) => !test(line);
    }
    case 'Dimensions':
      return dimensionTest(operand);
    case 'Tags':
      return tagTest(operand);
    case 'CostCategories':
      throw invalid('The organisation has no cost categories.');
  }
}

/** What the Filter of the input asks of a line; without one, nothing. */
export function readFilter(input: Input): LineTest {
  const filter = record(input, 'Filter');
  return filter === undefined ? () => true : toLineTest(filter);
}
